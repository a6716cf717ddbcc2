import type { EventRecord, Level } from '../../model/event.ts';
import type { Pack } from '../../model/pack.ts';
import type { Example, ExampleEvent } from '../../model/rule.ts';
import { durationMs } from '../../rules/duration.ts';
import { createPackFinder, type PackFinder } from '../pack-index.ts';

/** Why an example cannot be run. The words stand in the locale under `rules.example.<code>`. */
export interface ExampleFault {
  readonly code: 'time' | 'first-time' | 'no-code-field' | 'level';
  /** What the example says there. */
  readonly written: string;
}

/** Thrown for an example that cannot be run. */
export class UnusableExample extends Error {
  readonly fault: ExampleFault;

  constructor(fault: ExampleFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const levels: readonly Level[] = [
  ...(['critical', 'error', 'warning', 'information', 'verbose'] as const),
  ...(['audit-success', 'audit-failure', 'unknown'] as const),
];

const anyComputer = 'HOST01.example';

/**
 * The events of an example, as if they had been read: what the shorthand leaves out comes from the pack and its tables.
 * Throws an `UnusableExample`.
 */
export function exampleEvents({ events }: Example, pack: Pack, packs: readonly Pack[]): readonly EventRecord[] {
  const findPack = createPackFinder([pack, ...packs.filter(({ id }) => id !== pack.id)]);
  const startMs = startOf(events[0]?.at ?? '');
  const all = events.flatMap((event) => repeated(event, momentOf(event.at, startMs), pack, findPack));
  return all.map((event, at) => ({ ...event, recordId: String(at + 1), place: { input: 'example', line: at + 1 } }));
}

function repeated(event: ExampleEvent, firstMs: number, pack: Pack, findPack: PackFinder): readonly EventRecord[] {
  const { times = 1, every = '1s' } = event;
  if (!/^\d{1,6}[smhdw]$/.test(every)) throw new UnusableExample({ code: 'time', written: every });
  const one = recordOf(event, pack, findPack);
  return Array.from({ length: times }, (_, at) => ({ ...one, time: timeAt(firstMs + at * durationMs(every)) }));
}

function recordOf(event: ExampleEvent, pack: Pack, findPack: PackFinder): Omit<EventRecord, 'time'> {
  const entry = pack.events.find(({ id, aliasIds }) => id === event.event || aliasIds.includes(event.event));
  const provider = event.provider ?? pack.providers[0] ?? '';
  const own = event.provider === undefined ? (entry?.channel ?? pack.channels[0]) : undefined;
  const channel = event.channel ?? own ?? '';
  const speaks = findPack({ provider, channel })?.pack ?? pack;
  return {
    provider,
    channel,
    computer: event.computer ?? anyComputer,
    eventId: event.event,
    level: levelOf(event.level, entry?.level ?? 'information'),
    message: event.message ?? '',
    data: { ...codeData(event.code, speaks), ...event.data },
    place: { input: 'example' },
  };
}

function codeData(code: string | undefined, { codeFields: [field] }: Pack): Readonly<Record<string, string>> {
  if (code === undefined) return {};
  if (field === undefined) throw new UnusableExample({ code: 'no-code-field', written: code });
  return { [field]: code };
}

function levelOf(written: string | undefined, usual: Level): Level {
  if (written === undefined) return usual;
  const level = levels.find((one) => one === written.toLowerCase());
  if (level === undefined) throw new UnusableExample({ code: 'level', written });
  return level;
}

const wholeTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;

function startOf(at: string): number {
  const ms = wholeTime.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(ms)) throw new UnusableExample({ code: 'first-time', written: at });
  return ms;
}

/** ISO 8601 with Z, or how long after (or before) the first event. */
function momentOf(at: string, startMs: number): number {
  const offset = /^([+-])(\d{1,6}[smhdw])$/.exec(at);
  if (offset) return startMs + (offset[1] === '-' ? -1 : 1) * durationMs(offset[2] ?? '');
  if (!wholeTime.test(at) || Number.isNaN(Date.parse(at))) throw new UnusableExample({ code: 'time', written: at });
  return Date.parse(at);
}

function timeAt(ms: number): EventRecord['time'] {
  const utc = new Date(ms).toISOString();
  return { utc, ms, basis: 'utc', raw: utc };
}
