import type { CorrelationRule } from '../../../model/rule.ts';
import type { MatchTally } from '../match-tally.ts';
import type { CorrelationQuestion, Part } from '../plan/question.ts';
import type { KeyTally } from '../tally/key-tally.ts';
import { idOf } from '../value-of.ts';
import { gaugeFor } from './gauges.ts';
import { inTime, type Point, pointsOf } from './point.ts';
import { joined, type Spell, touches, windowsOf } from './windows.ts';

/** A set of group-by values for which a correlation may hold. */
export interface Held {
  readonly values: readonly string[];
  readonly shown: readonly string[];
  /** The events, in time; those that correlations count as well as those that they name. */
  readonly points: readonly Point[];
  readonly keys: readonly KeyTally[];
  /** The windows in which it holds, in order. */
  readonly windows: readonly Spell[];
  /** The same with all that the correlations that it names stand for, made one where they overlap. */
  readonly spells: readonly Spell[];
}

/** What the parts of a correlation brought for one set of values, before anybody asked whether it holds. */
interface Gathered {
  readonly values: readonly string[];
  shown: readonly string[];
  readonly counted: Point[];
  readonly inner: Point[];
  readonly keys: KeyTally[];
}

/** What was judged already of correlations that others name: one that many name is judged once. */
export type Judged = Map<CorrelationQuestion, readonly Held[]>;

/** The sets of group-by values for which the correlation holds, in their order. */
export function heldOf(question: CorrelationQuestion, matches: MatchTally, judged: Judged): readonly Held[] {
  const known = judged.get(question);
  if (known) return known;
  const { rule, parts } = question;
  const gathered = new Map<string, Gathered>();
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'watch') gatherMatches(gathered, part, { at, timespanMs: rule.timespanMs }, matches);
    else gatherHeld(gathered, part, at, heldPart(part.of, matches, judged));
  }
  return [...gathered]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => judge(each, rule, parts.length))
    .filter(({ windows }) => windows.length > 0);
}

function heldPart(question: CorrelationQuestion, matches: MatchTally, judged: Judged): readonly Held[] {
  const held = heldOf(question, matches, judged);
  judged.set(question, held);
  return held;
}

function gatherMatches(
  to: Map<string, Gathered>,
  part: Extract<Part, { kind: 'watch' }>,
  { at, timespanMs }: { readonly at: number; readonly timespanMs: number },
  matches: MatchTally,
): void {
  for (const key of matches.watches.get(part.watch.id)?.keys.values() ?? []) {
    const each = gatheredFor(to, key);
    each.keys.push(key);
    for (const series of key.series.values()) {
      for (const point of pointsOf(series, at, timespanMs)) each.counted.push(point);
    }
  }
}

function gatherHeld(
  to: Map<string, Gathered>,
  { places }: Extract<Part, { kind: 'correlation' }>,
  at: number,
  all: readonly Held[],
): void {
  const pick = (values: readonly string[]) => places.map((place) => values[place] ?? '');
  for (const held of all) {
    const each = gatheredFor(to, { values: pick(held.values), shown: pick(held.shown) });
    for (const key of held.keys) each.keys.push(key);
    for (const point of held.points) each.inner.push(point);
    for (const { fromMs, toMs } of held.windows) {
      each.counted.push({ ms: toMs, fromMs, count: 1, series: null, part: at });
    }
  }
}

function gatheredFor(to: Map<string, Gathered>, like: Pick<Gathered, 'values' | 'shown'>): Gathered {
  const id = idOf(like.values);
  const known = to.get(id);
  if (known) {
    known.shown = known.shown.map((spelled, at) =>
      (like.shown[at] ?? spelled) < spelled ? (like.shown[at] ?? '') : spelled,
    );
    return known;
  }
  const fresh = { ...like, counted: [], inner: [], keys: [] };
  to.set(id, fresh);
  return fresh;
}

function judge({ values, shown, counted, inner, keys }: Gathered, rule: CorrelationRule, parts: number): Held {
  const points = inTime(counted);
  const windows = windowsOf(points, rule.timespanMs, gaugeFor(rule, parts), (value) => holds(rule, value, parts));
  const spells = joined(windows);
  const began = points.filter(({ series, ms }) => series === null && touches(spells, ms, ms));
  return {
    values,
    shown,
    // What two of the correlations that it names stand on is one event all the same.
    points: [...new Set([...points, ...inner])].filter(({ series }) => series !== null),
    keys: [...new Set(keys)],
    windows: windows,
    spells: joined([...spells, ...began.map(({ fromMs, ms }) => ({ fromMs, toMs: ms }))]),
  };
}

function holds({ condition }: CorrelationRule, value: number, parts: number): boolean {
  if (condition.length === 0) return value === parts;
  return condition.every(({ is, than }) => comparisons[is](value, than));
}

const comparisons = {
  gt: (value: number, than: number) => value > than,
  gte: (value: number, than: number) => value >= than,
  lt: (value: number, than: number) => value < than,
  lte: (value: number, than: number) => value <= than,
  eq: (value: number, than: number) => value === than,
  neq: (value: number, than: number) => value !== than,
} as const;
