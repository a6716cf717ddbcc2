import { expect, test } from 'vitest';
import type { EventRecord } from '../../../src/model/event.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { incidentsOf } from '../../../src/triage/correlate/incidents-of.ts';
import { type HostLogs, noteOnHost, settleHosts } from '../../../src/triage/correlate/tally/host-logs.ts';
import { emptyKeyTally, weighTold } from '../../../src/triage/correlate/tally/key-tally.ts';
import { tell } from '../../../src/triage/correlate/tally/told.ts';
import { matchesOf } from '../../../src/triage/correlate/tally/watch-tally.ts';
import { limits } from '../../../src/triage/limits.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes } from '../../support/rules.ts';
import { knowledgeOf, tallyOf } from './judged.ts';

/** A busy computer needs minutes for so many events. */
const slow = 300_000;

const failed = aRule('failed', [102]);

/** Made from one event, because making a million takes longer than what is tested. */
function* events(
  count: number,
  of: (at: number) => { readonly minute: number; readonly device?: string; readonly code?: string },
): Generator<EventRecord> {
  const like = anEvent(102, 0);
  const startMs = like.time.ms ?? 0;
  for (let at = 0; at < count; at += 1) {
    const { minute, device, code } = of(at);
    const data = { ...(device && { DeviceId: device }), ...(code && { DiagnosticCode: code }) };
    yield { ...like, data, time: { ...like.time, ms: startMs + minute * minutes }, place: { ...like.place, line: at } };
  }
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

test(
  'of a hundred thousand keys so many are kept as may be, and the rest is counted',
  () => {
    const log = events(100_000, (at) => ({ minute: at / 100, device: `device-${(at * 7919) % 100_000}` }));
    const { watches, tally, knowledge } = tallied([failed, perDevice(1)], log);
    const [watch] = watches;
    expect(watch?.keys.size).toBeLessThanOrEqual(limits.keysPerRule * 1.25 + 1);
    expect(incidentsOf(tally, knowledge.rules)).toHaveLength(limits.keysPerRule);
    expect(watch?.keys.size).toBe(limits.keysPerRule);
    const kept = [...(watch?.keys.values() ?? [])].reduce((sum, key) => sum + matchesOf(key), 0);
    expect(kept + (watch?.beyond ?? 0)).toBe(100_000);
    expect(watch?.beyondKeys.size).toBe(limits.foldedCounted);
  },
  slow,
);

const everySecond = (at: number) => ({ minute: at / 60 });

test(
  'a million occurrences are kept in bins, and windows are still told to a fraction of the timespan',
  () => {
    const day = 24 * 60 * minutes;
    const condition = [
      { is: 'gte' as const, than: 85_500 },
      { is: 'lte' as const, than: 87_300 },
    ];
    // A day holds 86,401 of them.
    const aDay = aCorrelation({ type: 'event_count', rules: ['failed'], timespanMs: day, condition });
    const { tally, knowledge, watches } = tallied([failed, aDay], events(1_000_000, everySecond));
    const [moments] = watches.flatMap(({ keys }) =>
      [...keys.values()].flatMap(({ series }) => [...series.values()].map((each) => each.moments)),
    );
    expect(moments?.counts.size).toBeLessThanOrEqual(limits.momentsPerSeries);
    expect(moments).toMatchObject({ widthMs: day / 200, count: 1_000_000 });
    expect(incidentsOf(tally, knowledge.rules)).toMatchObject([{ count: 1_000_000 }]);
  },
  slow,
);

test(
  'moments of very many keys stay within the room of a rule, and all matches stay in the books',
  () => {
    const log = events(200_000, (at) => ({
      minute: at / 600,
      device: `d${at % 4_000}`,
      code: at % 2 ? '0x405' : '0x0',
    }));
    const { watches } = tallied([failed, perDevice(10_000)], log);
    const [watch] = watches;
    const moments = [...(watch?.keys.values() ?? [])].flatMap(({ series }) =>
      [...series.values()].map(({ moments: { counts } }) => counts.size),
    );
    expect(moments.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
      1.25 * (2 * limits.momentsPerRule + limits.momentsPerSeries),
    );
    const kept = [...(watch?.keys.values() ?? [])].reduce((sum, key) => sum + matchesOf(key), 0);
    expect(kept + (watch?.beyond ?? 0)).toBe(200_000);
  },
  slow,
);

test('a rule without a window keeps no moments at all', () => {
  const ofHost = aRule('failed', [102], {
    detection: { kind: 'field', field: 'Computer', test: 'is', cased: false, all: false, values: [['HOST1']] },
  });
  const { watches } = tallied([ofHost], events(1_000, everySecond));
  const [series] = [...(watches[0]?.keys.values() ?? [])].flatMap((key) => [...key.series.values()]);
  expect(series?.count).toBe(1_000);
  expect(series?.moments.counts.size).toBe(0);
});

test('a rule that says of whole groups whether it fits keeps nothing, and finds all their events', () => {
  const { tally, knowledge, watches } = tallied([failed], events(1_000, everySecond));
  expect(watches).toEqual([]);
  expect(incidentsOf(tally, knowledge.rules)).toMatchObject([{ count: 1_000, evidence: { length: 3 } }]);
});

test('what no rule needs is not looked at', () => {
  const { watches } = tallied([], events(10, everySecond));
  expect(watches).toEqual([]);
});

test('long events that are kept as evidence take from the room of the rule', () => {
  const like = anEvent(102, 0);
  const logOf = (message: string) =>
    Array.from({ length: 3_000 }, (_, at) => ({ ...like, message, data: { DeviceId: `d${at}` } }));
  const [short, long] = ['', 'x'.repeat(limits.evidenceText)].map((message) => {
    const { tally, knowledge } = tallied([failed, perDevice(1)], logOf(message));
    return incidentsOf(tally, knowledge.rules).length;
  });
  expect(short).toBe(3_000);
  expect(long).toBeLessThan(2_000);
});

test('names that are kept take from it, too', () => {
  const key = emptyKeyTally({ values: [], shown: [] });
  for (let at = 0; at < 100; at += 1) tell(key.told, anEvent(102, at, { computer: `h${at}` }), new Map(), 1);
  const before = key.room;
  expect(weighTold(key)).toBeGreaterThanOrEqual(100);
  expect(key.room).toBeGreaterThanOrEqual(before + 100);
  expect(weighTold(key)).toBe(0);
});

test('the days of all computers together have a limit, and the first computers keep theirs', () => {
  const logs: HostLogs = new Map();
  const days = 1_000;
  const hosts = (2 * limits.hostDays) / days;
  const like = anEvent(102, 0);
  for (let at = 0; at < hosts * days; at += 1) {
    const ms = Math.floor(at / hosts) * 24 * 60 * minutes;
    noteOnHost(logs, { ...like, computer: `h${1_000 + (at % hosts)}`, time: { ...like.time, ms } }, null);
  }
  settleHosts(logs);
  const kept = [...logs].map(([host, { all }]) => [host, all.days.size]);
  expect(kept.length).toBe(hosts / 2);
  expect(kept.toSorted().at(-1)).toEqual([`h${1_000 + hosts / 2 - 1}`, days]);
});
