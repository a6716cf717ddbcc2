import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable, incidents, incidentsInShares } from './judged.ts';
import { inShares, rulesOfAllKinds, shuffled, someEvents } from './law-events.ts';

test('the order of the events does not change what the rules find', () => {
  fc.assert(
    fc.property(shuffled, ([events, mixed]) => {
      expect(comparable(incidents(rulesOfAllKinds, mixed))).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});

test('shares that are folded in any tree find what counting the whole finds', () => {
  fc.assert(
    fc.property(inShares, ({ events, shares, turns }) => {
      const folded = incidentsInShares(rulesOfAllKinds, shares, turns);
      expect(comparable(folded)).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
  );
});

test('the order of the rules does not change what they find', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const turned = incidents(rulesOfAllKinds.toReversed(), events);
      expect(comparable(turned)).toEqual(comparable(incidents(rulesOfAllKinds, events)));
    }),
    { numRuns: 40 },
  );
});

test('every kind of rule finds something in these events, so that the laws are no empty words', () => {
  const seen = new Set<string>();
  for (const events of fc.sample(someEvents, 200)) {
    for (const { rule } of incidents(rulesOfAllKinds, events)) seen.add(rule.key);
  }
  expect([...seen].toSorted()).toEqual(
    rulesOfAllKinds
      .map(({ key }) => key)
      .filter((key) => !['b', 'c'].includes(key))
      .toSorted(),
  );
});
