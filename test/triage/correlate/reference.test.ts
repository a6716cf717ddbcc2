import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorrelationRule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes } from '../../support/rules.ts';
import { brief, incidents } from './judged.ts';

// What a correlation means, said once more as simply as can be: all sets of events that fit into a timespan, those within
// larger ones left out, each looked at by itself.

interface Small {
  readonly rule: 'a' | 'b' | 'c';
  readonly minute: number;
  readonly device: string;
  readonly computer: string;
}

const ids = { a: 102, b: 101, c: 777 } as const;
const rules = [aRule('a', [ids.a]), aRule('b', [ids.b]), aRule('c', [ids.c])];

function reference(rule: CorrelationRule, log: readonly Small[]) {
  const keys = [...new Set(log.map(({ computer }) => computer))].toSorted();
  return keys.flatMap((key) => {
    const own = log.filter(({ computer, rule: name }) => computer === key && rule.rules.includes(name));
    const sets = own.map(({ minute: from }) =>
      own.filter(({ minute }) => minute >= from && (minute - from) * minutes <= rule.timespanMs),
    );
    const largest = sets.filter((set) => !sets.some((other) => other.length > set.length && isWithin(set, other)));
    const held = largest.filter((set) => holds(rule, set));
    if (held.length === 0) return [];
    return [{ key, count: new Set(held.flat()).size, minutes: minutesOf(held) }];
  });
}

function isWithin(set: readonly Small[], other: readonly Small[]): boolean {
  return set.every((event) => other.includes(event));
}

function holds({ type, condition, rules: names }: CorrelationRule, set: readonly Small[]): boolean {
  const value = {
    event_count: () => set.length,
    value_count: () => new Set(set.map(({ device }) => device)).size,
    temporal: () => new Set(set.map(({ rule }) => rule)).size,
    temporal_ordered: () => longest(names, set),
  }[type]();
  if (condition.length === 0) return value === names.length;
  return condition.every(({ is, than }) => {
    if (is === 'gte') return value >= than;
    if (is === 'lt') return value < than;
    return is === 'eq' ? value === than : value !== than;
  });
}

/** The longest selection of rules in their order for which events can be chosen that never go back in time. */
function longest(names: readonly string[], set: readonly Small[], from = -Infinity): number {
  return names.reduce((best, name, at) => {
    const next = set.filter(({ rule, minute }) => rule === name && minute >= from);
    return next.reduce((most, { minute }) => Math.max(most, 1 + longest(names.slice(at + 1), set, minute)), best);
  }, 0);
}

function minutesOf(held: readonly (readonly Small[])[]): readonly number[] {
  return [...new Set(held.flat().map(({ minute }) => minute))].toSorted((one, other) => one - other);
}

const correlation = fc
  .record({
    type: fc.constantFrom('event_count', 'value_count', 'temporal', 'temporal_ordered'),
    is: fc.constantFrom('gte', 'lt', 'eq', 'neq'),
    than: fc.integer({ min: 1, max: 4 }),
    rules: fc.constantFrom(['a'], ['a', 'b'], ['c', 'a', 'b']),
    timespan: fc.nat(12),
    bare: fc.boolean(),
  })
  .map(({ type, is, than, rules: names, timespan, bare }) =>
    aCorrelation({
      type,
      rules: names,
      groupBy: ['Computer'],
      timespanMs: timespan * minutes,
      countedField: 'DeviceId',
      condition: bare && type.startsWith('temporal') ? [] : [{ is, than }],
    }),
  );

const smallLog = fc.array(
  fc.record({
    rule: fc.constantFrom('a', 'b', 'c'),
    minute: fc.nat(30),
    device: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
    computer: fc.constantFrom('H1', 'H2'),
  }),
  { maxLength: 14 },
);

test('correlations find what their meaning says', () => {
  fc.assert(
    fc.property(correlation, smallLog, (rule, log) => {
      const events = log.map(({ rule: name, minute, device, computer }, line) =>
        anEvent(ids[name], minute, { device, computer, place: { input: 'toaster.xml', line } }),
      );
      const found = incidents([...rules, rule], events).filter((incident) => incident.rule === rule);
      const expected = reference(rule, log);
      expect(brief(found).map(({ key, count }) => ({ key, count }))).toEqual(
        expected.map(({ key, count }) => ({ key, count })),
      );
      for (const [at, { spells }] of brief(found).entries()) {
        const held = expected[at]?.minutes ?? [];
        expect(held.every((minute) => spells.some(([from = 0, to = 0]) => from <= minute && minute <= to))).toBe(true);
        expect(spells.flat().every((minute) => held.includes(minute))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
