import { expect, test } from 'vitest';
import type { EventRecord } from '../../../src/model/event.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { incidentsOf } from '../../../src/triage/correlate/incidents-of.ts';
import { matchesOf } from '../../../src/triage/correlate/tally/watch-tally.ts';
import { limits } from '../../../src/triage/limits.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes } from '../../support/rules.ts';
import { knowledgeOf, tallyOf } from './judged.ts';

const failed = aRule('failed', [102]);

function* events(count: number, of: (at: number) => Parameters<typeof anEvent>): Generator<EventRecord> {
  for (let at = 0; at < count; at += 1) yield anEvent(...of(at));
}

function tallied(rules: readonly Rule[], log: Iterable<EventRecord>) {
  const knowledge = knowledgeOf(rules);
  const tally = tallyOf(log, knowledge);
  return { tally, watches: [...tally.matches.watches.values()], knowledge };
}

const perDevice = (than: number) =>
  aCorrelation({
    type: 'event_count',
    rules: ['failed'],
    groupBy: ['DeviceId'],
    condition: [{ is: 'gte', than }],
  });

test('of a hundred thousand keys so many are kept as may be, and the rest is counted', () => {
  const log = events(100_000, (at) => [102, at / 100, { device: `device-${String((at * 7919) % 100_000)}` }]);
  const { watches, tally, knowledge } = tallied([failed, perDevice(1)], log);
  const [watch] = watches;
  expect(watch?.keys.size).toBeLessThanOrEqual(limits.keysPerRule * 1.25 + 1);
  expect(incidentsOf(tally, knowledge.rules)).toHaveLength(limits.keysPerRule);
  expect(watch?.keys.size).toBe(limits.keysPerRule);
  const kept = [...(watch?.keys.values() ?? [])].reduce((sum, key) => sum + matchesOf(key), 0);
  expect(kept + (watch?.beyond ?? 0)).toBe(100_000);
  expect(watch?.beyondKeys.size).toBe(limits.foldedCounted);
});

const everySecond = (at: number): Parameters<typeof anEvent> => [102, at / 60, {}];

test('a million occurrences are kept in bins, and windows are still told to a fraction of the timespan', () => {
  const count = (key: string, than: number) =>
    aCorrelation({
      key,
      type: 'event_count',
      rules: ['failed'],
      timespanMs: 24 * 60 * minutes,
      condition: [{ is: 'gte', than }],
    });
  // A day holds 86,401 of them.
  const { tally, knowledge, watches } = tallied(
    [failed, count('fits', 85_500), count('too-many', 87_300)],
    events(1_000_000, everySecond),
  );
  for (const { keys } of watches) {
    for (const { series } of keys.values()) {
      for (const { moments } of series.values()) {
        expect(moments.counts.size).toBeLessThanOrEqual(limits.momentsPerSeries);
        expect(moments.widthMs).toBe((24 * 60 * minutes) / 200);
        expect(moments.count).toBe(1_000_000);
      }
    }
  }
  const found = incidentsOf(tally, knowledge.rules);
  expect(found.map(({ rule, count: n }) => [rule.key, n])).toEqual([['fits', 1_000_000]]);
});

test('moments of very many keys stay within the room of a rule, and all matches stay in the books', () => {
  const log = events(1_000_000, (at) => [102, at / 600, { device: `d${at % 4_000}`, code: at % 2 ? '0x405' : '0x0' }]);
  const { watches } = tallied([failed, perDevice(10_000)], log);
  const [watch] = watches;
  const moments = [...(watch?.keys.values() ?? [])].flatMap(({ series }) =>
    [...series.values()].map(({ moments: { counts } }) => counts.size),
  );
  expect(moments.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
    1.25 * (2 * limits.momentsPerRule + limits.momentsPerSeries),
  );
  const kept = [...(watch?.keys.values() ?? [])].reduce((sum, key) => sum + matchesOf(key), 0);
  expect(kept + (watch?.beyond ?? 0)).toBe(1_000_000);
});

test('a rule without a window keeps no moments at all', () => {
  const { watches } = tallied([failed], events(1_000, everySecond));
  const [series] = [...(watches[0]?.keys.values() ?? [])].flatMap((key) => [...key.series.values()]);
  expect(series?.count).toBe(1_000);
  expect(series?.moments.counts.size).toBe(0);
});

test('what no rule needs is not looked at', () => {
  const { watches } = tallied([], events(10, everySecond));
  expect(watches).toEqual([]);
});
