import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { anEvent } from '../support/events.ts';
import { count, countInShares, judge } from '../support/judge.ts';

// The same laws with limits so low that everything is beyond them.
vi.mock('../../src/triage/limits.ts', async (original) => {
  const real = await original<typeof import('../../src/triage/limits.ts')>();
  const low = { groups: 9, codesPerEvent: 3, namesPerGroup: 4, placesPerGroup: 3, foldedCounted: 12 };
  const remembered = { knownKinds: 4, knownKeys: 6 };
  return { ...real, limits: { ...real.limits, ...low, ...remembered } };
});

const aCode = fc.nat(40).map((number) => `0x8007${String(number).padStart(4, '0')}`);

const someEvent: fc.Arbitrary<EventRecord> = fc
  .record({
    id: fc.constantFrom(10, 100, 101, 102, 777, 778),
    minute: fc.option(fc.nat(600), { freq: 9 }),
    ca: fc.option(fc.nat(30), { nil: undefined }),
    device: fc.option(fc.nat(40), { nil: undefined }),
    code: fc.option(fc.oneof(aCode, fc.constant('0x405')), { nil: undefined, freq: 5 }),
    computer: fc.nat(30).map((number) => `HOST${number}`),
    provider: fc.oneof(
      { weight: 3, arbitrary: fc.constant('Toaster') },
      fc.nat(40).map((number) => `Stranger ${number}`),
    ),
    level: fc.constantFrom('error' as const, 'information' as const),
    line: fc.nat(9000),
  })
  .map(({ id, minute, line, ca, device, code, computer, provider, level }) => {
    const place = { input: 'toaster.xml', line };
    const channel = provider === 'Toaster' ? 'Toaster/Admin' : 'Application';
    return anEvent(id, minute, {
      computer,
      provider,
      level,
      place,
      channel,
      ...(ca !== undefined && { ca: `ca-${ca}` }),
      ...(device !== undefined && { device: `device-${device}` }),
      ...(code !== undefined && { code }),
    });
  });

const many = fc.uniqueArray(someEvent, { maxLength: 400, minLength: 100, selector: ({ place }) => place.line });
const largest = { size: 'max' as const, numRuns: 60 };
const manyEvents = fc.noShrink(many);

test('with more of everything than is kept, the order of the events does not change the result', () => {
  const shuffled = manyEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, ([events, mixed]) => {
      expect(judge(count(mixed))).toEqual(judge(count(events)));
    }),
    largest,
  );
});

test('with more of everything than is kept, folding shares gives what counting the whole gives', () => {
  fc.assert(
    fc.property(manyEvents, fc.array(fc.nat(400), { maxLength: 6 }), (events, cuts) => {
      const borders = [0, ...cuts.toSorted((one, other) => one - other), events.length];
      const shares = borders.slice(1).map((to, at) => events.slice(Math.min(borders[at] ?? 0, to), to));
      expect(judge(countInShares(shares))).toEqual(judge(count(events)));
    }),
    largest,
  );
});

test('with more of everything than is kept, the groups still add up, and are no more than may be', () => {
  fc.assert(
    fc.property(manyEvents, (events) => {
      const { totals, groups } = judge(count(events));
      expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(events.length);
      expect(totals.failures + totals.warnings + totals.successes + totals.infos).toBe(totals.records);
      expect(groups.length).toBeLessThanOrEqual(9 + 4);
      for (const { affected } of groups) expect(affected.hosts.total).toBeLessThanOrEqual(4);
    }),
    largest,
  );
});

test('codes beyond the limit are one group of their event, and it is said how many they are', () => {
  const codes = Array.from({ length: 11 }, (_, at) => `0x800700${String(at + 10)}`);
  const events = codes.map((code, at) => anEvent(102, at, { code, level: 'error' }));
  const known = anEvent(102, 90, { code: '0x405', level: 'error' });
  const { groups, findings, inputs } = judge(count([...events, known, known]));
  expect(groups.map(({ code, count: n, folded }) => [code, n, folded?.kinds ?? 0])).toEqual([
    [null, 9, 9],
    ['0x00000405', 2, 0],
    ['0x80070010', 1, 0],
    ['0x80070011', 1, 0],
  ]);
  expect(findings).toHaveLength(4);
  const args = { provider: 'Toaster', event: 102, kept: 3, folded: 9, more: 'no' };
  expect(inputs[0]?.problems).toMatchObject([{ code: 'codes-folded', gravity: 'warning', args }]);
});

test('of more subjects than are kept it is said that there are more, and nobody is called served', () => {
  const failed = Array.from({ length: 40 }, (_, at) => anEvent(102, at, { device: `d${String(at).padStart(2, '0')}` }));
  const served = Array.from({ length: 40 }, (_, at) =>
    anEvent(100, 100 + at, { device: `d${String(at).padStart(2, '0')}` }),
  );
  const { findings } = judge(count([...failed, ...served]));
  expect(findings[0]).toMatchObject({ severity: 'high', affected: { devices: { total: 4, more: true } } });
});

test('a failure in a place that is not told apart is never called recovered', () => {
  const where = (at: number) => ({ ca: `ca-${String(at).padStart(2, '0')}`, device: 'one' });
  const failed = Array.from({ length: 40 }, (_, at) => anEvent(102, at, where(at)));
  const served = Array.from({ length: 40 }, (_, at) => anEvent(100, 1000 + at, where(at)));
  expect(judge(count([...failed.slice(0, 3), ...served])).findings[0]).toMatchObject({ status: 'recovered' });
  expect(judge(count([...failed, ...served])).findings[0]).toMatchObject({ status: 'quiet' });
});
