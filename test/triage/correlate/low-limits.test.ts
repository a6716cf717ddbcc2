import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
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
    namesPerGroup: 2,
  };
  return { ...real, limits: { ...real.limits, ...low } };
});

vi.mock('../../../src/triage/tally/bounded.ts', async (original) => {
  const real = await original<typeof import('../../../src/triage/tally/bounded.ts')>();
  return { ...real, isOverfull: (size: number, most: number) => size > most + 1 };
});

test('with more of everything than is kept, the order of the events does not change what the rules find', () => {
  fc.assert(
    fc.property(shuffled, ([events, mixed]) => {
      expect(comparable(incidents(rulesOfAllKinds, mixed))).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});

test('with more of everything than is kept, folding shares finds what counting the whole finds', () => {
  fc.assert(
    fc.property(inShares, ({ events, shares, turns }) => {
      const folded = incidentsInShares(rulesOfAllKinds, shares, turns);
      expect(comparable(folded)).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});
