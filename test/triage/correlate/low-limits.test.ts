import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { count, judge } from '../../support/judge.ts';
import { aCorrelation, aRule, packWith } from '../../support/rules.ts';
import { comparable, incidents, incidentsInShares } from './judged.ts';
import { inShares, rulesOfAllKinds, shuffled } from './law-events.ts';

// The same laws with limits so low that everything is beyond them.
vi.mock('../../../src/triage/limits.ts', async (original) => {
  const real = await original<typeof import('../../../src/triage/limits.ts')>();
  const low = {
    momentsPerSeries: 3,
    momentsPerRule: 30,
    keysPerRule: 2,
    hostLogs: 2,
    daysPerHost: 1,
    hostDays: 2,
    namesPerGroup: 2,
  };
  return { ...real, limits: { ...real.limits, ...low } };
});

vi.mock('../../../src/triage/tally/bounded.ts', async (original) => {
  const real = await original<typeof import('../../../src/triage/tally/bounded.ts')>();
  return { ...real, isOverfull: (size: number, most: number) => size > most + 1 };
});

test('of a rule that matched more than is kept it is said how much was not judged', () => {
  const rules = [
    aRule('failed', [102]),
    aCorrelation({
      type: 'event_count',
      rules: ['failed'],
      groupBy: ['DeviceId'],
      condition: [{ is: 'gte', than: 2 }],
    }),
  ];
  const events = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => anEvent(102, at, { device: `d${at % 5}` }));
  const packs = [packWith(...rules)];
  const { inputs } = judge(count(events, packs), { packs });
  const args = { rule: 'toaster/correlation', events: 6, folded: 3, more: 'no' };
  expect(inputs[0]?.problems).toContainEqual(
    expect.objectContaining({ code: 'matches-unjudged', gravity: 'warning', args }),
  );
});

test('with more of everything than is kept, the order of the events does not change what the rules find', () => {
  fc.assert(
    fc.property(fc.noShrink(shuffled), ([events, mixed]) => {
      expect(comparable(incidents(rulesOfAllKinds, mixed))).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});

test('with more of everything than is kept, folding shares finds what counting the whole finds', () => {
  fc.assert(
    fc.property(fc.noShrink(inShares), ({ events, shares, turns }) => {
      const folded = incidentsInShares(rulesOfAllKinds, shares, turns);
      expect(comparable(folded)).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});
