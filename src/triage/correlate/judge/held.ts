import type { CorrelationRule } from '../../../model/rule.ts';
import type { MatchTally } from '../match-tally.ts';
import type { CorrelationQuestion, Part } from '../plan/question.ts';
import type { KeyTally } from '../tally/key-tally.ts';
import { idOf } from '../value-of.ts';
import { gaugeFor } from './gauges.ts';
import { inTime, type Point, pointsOf } from './point.ts';
import { joined, type Spell, windowsOf } from './windows.ts';

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

/** The sets of group-by values for which the correlation holds, in their order. */
export function heldOf(question: CorrelationQuestion, matches: MatchTally): readonly Held[] {
  const { rule, parts } = question;
  const gathered = new Map<string, Gathered>();
  for (const [at, part] of parts.entries()) gather(gathered, part, at, rule.timespanMs, matches);
  return [...gathered]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => judge(each, rule, parts.length))
    .filter(({ windows }) => windows.length > 0);
}

function gather(to: Map<string, Gathered>, part: Part, at: number, timespanMs: number, matches: MatchTally): void {
  if (part.kind === 'watch') {
    for (const key of matches.watches.get(part.watch.id)?.keys.values() ?? []) {
      const each = gatheredFor(to, key);
      each.keys.push(key);
      for (const series of key.series.values()) {
        for (const point of pointsOf(series, at, timespanMs)) each.counted.push(point);
      }
    }
    return;
  }
  for (const held of heldOf(part.of, matches)) {
    const pick = (values: readonly string[]) => part.places.map((place) => values[place] ?? '');
    const each = gatheredFor(to, { values: pick(held.values), shown: pick(held.shown) });
    each.keys.push(...held.keys);
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
  const began = points.filter(({ series, ms }) => series === null && spells.some((spell) => isIn(spell, ms)));
  return {
    values,
    shown,
    points: [...points, ...inner].filter(({ series }) => series !== null),
    keys: [...new Set(keys)],
    windows: windows,
    spells: joined([...spells, ...began.map(({ fromMs, ms }) => ({ fromMs, toMs: ms }))]),
  };
}

function isIn({ fromMs, toMs }: Spell, ms: number): boolean {
  return fromMs <= ms && ms <= toMs;
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
