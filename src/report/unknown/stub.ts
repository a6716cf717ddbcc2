import type { Words } from '../../locale/words.ts';
import { codeEntryStub, eventEntryStub } from './entry-stubs.ts';
import { fails } from './fails.ts';
import { ruleStub } from './rule-stub.ts';
import type { Unknown, UnknownCode, UnknownEvent } from './unknown-entries.ts';
import { comment, quoted } from './yaml-text.ts';

/** How much of what is unknown a stub holds. */
export interface StubSize {
  readonly events: number;
  readonly codes: number;
  readonly rules: number;
}

/** What a report shows: a stub for what failed and the codes it carried, since nobody needs a rule for information. */
export function stubForReport({ events, codes }: Unknown, size: StubSize, words: Words): string {
  return stubOf({ events: events.filter(fails), codes }, size, words);
}

/** What a pack needs in order to know the rest. */
interface Target {
  readonly pack: string;
  /** The pack is not there yet. */
  readonly fresh: boolean;
  readonly events: UnknownEvent[];
  readonly codes: UnknownCode[];
}

/**
 * YAML that is ready to be filled in, a document for each file: pack.yaml where no pack speaks for the product, entries
 * of events.yaml and codes.yaml, and rules. What is left open is empty, so that `evtriage rules check` names it.
 */
export function stubOf({ events, codes }: Unknown, size: StubSize, words: Words): string {
  const targets = new Map<string, Target>();
  for (const event of events.slice(0, size.events)) targetOf(event, targets).events.push(event);
  for (const code of codes.slice(0, size.codes)) targetOf(code, targets).codes.push(code);
  const failing = events.slice(0, size.events).filter(fails).slice(0, size.rules);
  const documents = [...targets.values()].flatMap((target) => [
    ...tablesOf(target, words),
    ...failing.filter((event) => target.events.includes(event)).map((event) => ruleStub(event, target.pack, words)),
  ]);
  return documents.map((lines) => `${lines.join('\n')}\n`).join('---\n');
}

function targetOf(one: UnknownEvent | UnknownCode, targets: Map<string, Target>): Target {
  const pack = one.pack ?? ('provider' in one ? packNameFor(one) : '');
  const target = targets.get(pack) ?? { pack, fresh: one.pack === null, events: [], codes: [] };
  targets.set(pack, target);
  return target;
}

/** `microsoft-windows-dns-client`: a name that a folder and a pack may have. */
function packNameFor({ provider, channel }: UnknownEvent): string {
  const name = (provider || channel).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return name.slice(0, 60).replaceAll(/^-+|-+$/g, '') || 'my-pack';
}

function tablesOf({ pack, fresh, events, codes }: Target, words: Words): readonly (readonly string[])[] {
  const file = (name: string): string => comment(words.say('stub.file', { file: `rules/${pack}/${name}` }));
  return [
    ...(fresh && events[0] ? [[file('pack.yaml'), ...headStub(pack, events)]] : []),
    ...(events.length > 0
      ? [[file('events.yaml'), 'events:', ...events.flatMap((event) => eventEntryStub(event, words))]]
      : []),
    ...(codes.length > 0
      ? [[file('codes.yaml'), 'codes:', ...codes.flatMap((code) => codeEntryStub(code, words))]]
      : []),
  ];
}

function headStub(pack: string, events: readonly UnknownEvent[]): readonly string[] {
  const names = (key: 'provider' | 'channel') => {
    const all = new Set(events.map((event) => event[key]).filter((name) => name !== ''));
    return [...all].map(quoted).join(', ');
  };
  const providers = names('provider');
  // A channel such as System belongs to many providers: it names the product only where the provider does not.
  return [
    `id: ${pack}`,
    'version: "1"',
    'product: { en: "", zh-CN: "" }',
    `providers: [${providers}]`,
    `channels: [${providers === '' ? names('channel') : ''}]`,
    'source: ""',
    'verified: ""',
  ];
}
