import type { TextArgs } from '../../model/locale.ts';
import type { Look } from './look.ts';

/** What would make an input better. Its words stand in the locale under `doctor.advice.<code>`. */
export interface Advice {
  readonly code: AdviceCode;
  readonly args: TextArgs;
}

type AdviceCode =
  /** The form does not carry what a report needs. args: form, lacks (channel, computer, record; with commas) */
  | 'form-lacks'
  /** Some events, or all, carry no message text, and the form could hold it. args: events, without */
  | 'some-without-message'
  | 'no-message'
  /** No event has a time that can be read. */
  | 'no-time'
  /** The log does not begin with its first record. args: record */
  | 'log-begins-later'
  /** No rule pack knows an event of it. */
  | 'nothing-known'
  /** An Admin channel came without its Operational one. args: channel, wanted */
  | 'operational-missing'
  /** Nothing that was given can be read. */
  | 'nothing-readable';

/** Each with what it is about; null: it does not apply. An input without events gets none: its problems say why. */
const tests: readonly (readonly [code: AdviceCode, test: (look: Look, events: number) => TextArgs | null])[] = [
  ['form-lacks', lacks],
  ['no-message', (look) => (look.contents.withMessage === 0 && !saysItself(look) ? {} : null)],
  [
    'some-without-message',
    ({ contents: { withMessage } }, events) =>
      withMessage > 0 && withMessage < events ? { events, without: events - withMessage } : null,
  ],
  ['no-time', ({ contents }) => (contents.withTime === 0 ? {} : null)],
  [
    'log-begins-later',
    ({ contents: { lowestRecordId, channels }, whole, duplicates }) =>
      whole && duplicates === 0 && channels.top.length === 1 && lowestRecordId !== null && lowestRecordId > 1
        ? { record: lowestRecordId }
        : null,
  ],
  ['nothing-known', ({ contents }) => (contents.packs.length === 0 ? {} : null)],
];

function lacks({ contents, form }: Look): TextArgs | null {
  const missing = [
    ...(contents.channels.top.length === 0 ? ['channel'] : []),
    ...(contents.computers === 0 ? ['computer'] : []),
    ...(contents.withRecordId === 0 ? ['record'] : []),
  ];
  return missing.length > 0 ? { form: form ?? '', lacks: missing.join(',') } : null;
}

/** A problem with a hint of its own says the same. */
function saysItself({ problems }: Look): boolean {
  return problems.some(({ code }) => code === 'message-text-missing');
}

export function adviceForOne(look: Look): readonly Advice[] {
  const events = look.records + look.duplicates;
  if (events === 0) return [];
  return tests.flatMap(([code, test]) => {
    const args = test(look, events);
    return args === null ? [] : [{ code, args }];
  });
}

const admin = /\/Admin$/i;
const mostChannels = 20;

/** What only all inputs together show. */
export function adviceForAll(looks: readonly Look[]): readonly Advice[] {
  if (looks.every(({ records, duplicates }) => records + duplicates === 0))
    return [{ code: 'nothing-readable', args: {} }];
  const channels = new Set(looks.flatMap(({ contents }) => contents.channels.top.map(({ name }) => name)));
  const folded = new Set([...channels].map((name) => name.toLowerCase()));
  return [...channels]
    .filter((name) => admin.test(name))
    .map((channel) => ({ channel, wanted: channel.replace(admin, '/Operational') }))
    .filter(({ wanted }) => !folded.has(wanted.toLowerCase()))
    .slice(0, mostChannels)
    .map((args) => ({ code: 'operational-missing' as const, args }));
}
