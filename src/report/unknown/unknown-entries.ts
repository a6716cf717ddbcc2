import type { Level } from '../../model/event.ts';
import type { Group } from '../../model/group.ts';
import type { Outcome } from '../../model/pack.ts';
import type { TriageResult } from '../../model/result.ts';

/** An event id that no table lists, counted over all of its codes. */
export interface UnknownEvent {
  /** The pack that speaks for the product; null when none does. */
  readonly pack: string | null;
  readonly provider: string;
  readonly channel: string;
  readonly eventId: number;
  /** Guessed: no table says it. */
  readonly outcome: Outcome;
  readonly level: Level;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  /** `0x` and eight upper-case hex digits, each once. */
  readonly codes: readonly string[];
}

/** A diagnostic code that the pack of its product does not list. */
export interface UnknownCode {
  readonly pack: string;
  readonly code: string;
  readonly count: number;
  /** The ids of the events that carried it. */
  readonly events: readonly number[];
}

export interface Unknown {
  readonly events: readonly UnknownEvent[];
  readonly codes: readonly UnknownCode[];
}

/** What the rule packs do not list, as the groups of the result count it: failures first, then the most frequent. */
export function unknownIn({ groups }: TriageResult): Unknown {
  const told = groups.filter(({ folded }) => folded?.of !== 'events');
  const strangers = told.filter(({ known }) => !known);
  const uncoded = told.filter(({ pack, code, codeName }) => pack !== null && code !== null && codeName === null);
  const events = [...together(strangers, eventKey).values()].map(eventOf).toSorted(byWeight);
  const codes = [...together(uncoded, ({ pack, code }) => `${pack}\u0000${code}`).values()].map(codeOf);
  return { events, codes: codes.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) };
}

function eventKey({ pack, provider, channel, eventId, outcome }: Group): string {
  return [pack ?? '', provider.toLowerCase(), provider === '' ? channel.toLowerCase() : '', eventId, outcome].join(
    '\u0000',
  );
}

function together(groups: readonly Group[], keyOf: (group: Group) => string): Map<string, readonly Group[]> {
  const all = new Map<string, Group[]>();
  for (const group of groups) {
    const same = all.get(keyOf(group));
    if (same) same.push(group);
    else all.set(keyOf(group), [group]);
  }
  return all;
}

function eventOf(groups: readonly Group[]): UnknownEvent {
  const { pack, provider, channel, eventId, outcome, level } = groups[0]!;
  const times = groups.flatMap(({ first, last }) => [first, last]).filter((time) => time !== null);
  const sorted = times.toSorted();
  return {
    pack,
    provider,
    channel,
    eventId,
    outcome,
    level,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    first: sorted[0] ?? null,
    last: sorted.at(-1) ?? null,
    codes: groups.flatMap(({ code }) => (code === null ? [] : [code])),
  };
}

function codeOf(groups: readonly Group[]): UnknownCode {
  const { pack, code } = groups[0]!;
  const ids = new Set(groups.map(({ eventId }) => eventId));
  return {
    pack: pack ?? '',
    code: code ?? '',
    count: groups.reduce((sum, { count }) => sum + count, 0),
    events: [...ids].toSorted((a, b) => a - b),
  };
}

const urgency: Record<Outcome, number> = { failure: 0, warning: 1, info: 2, success: 3 };

function byWeight(a: UnknownEvent, b: UnknownEvent): number {
  return (
    urgency[a.outcome] - urgency[b.outcome] ||
    b.count - a.count ||
    a.eventId - b.eventId ||
    (a.provider < b.provider ? -1 : 1)
  );
}
