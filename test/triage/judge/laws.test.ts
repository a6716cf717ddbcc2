import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventRecord } from '../../../src/model/event.ts';
import { anEvent } from '../../support/events.ts';
import { count, countInShares, judge } from '../../support/judge.ts';
import { aCorrelation, aRule, minutes, triageKey } from '../../support/rules.ts';
import { causeRule, covers, kitchen } from './kitchen.ts';

const packs = [
  kitchen(
    causeRule(covers([202, 302])),
    aRule('dark', [202], {
      triage: triageKey({ severity: 'critical', covers: [covers([302], { basis: 'documented' })] }),
    }),
    aRule('one', [302]),
    aCorrelation({
      key: 'many',
      type: 'event_count',
      rules: ['one'],
      groupBy: ['Computer'],
      condition: [{ is: 'gte', than: 3 }],
      triage: triageKey(),
    }),
    aRule('heartbeat', [200], { triage: triageKey({ absence: { times: 2, atLeastMs: 5 * minutes, learnFrom: 3 } }) }),
    aRule('old', [10], { triage: triageKey({ beside: true }) }),
  ),
];

const someEvent = fc
  .record({
    id: fc.constantFrom(10, 100, 101, 102, 111, 200, 202, 300, 302, 777),
    minute: fc.option(fc.nat(240), { freq: 12 }),
    ca: fc.constantFrom(undefined, 'ca-1', 'ca-2'),
    device: fc.constantFrom(undefined, 'd1', 'd2'),
    computer: fc.constantFrom('HOST1', 'HOST2'),
    line: fc.nat(9000),
  })
  .map(({ id, minute, line, ca, device, computer }) =>
    anEvent(id, minute, { computer, place: { input: 'a.xml', line }, ...(ca && { ca }), ...(device && { device }) }),
  );
const someLog = fc.uniqueArray(someEvent, { maxLength: 90, selector: ({ place }: EventRecord) => place.line });

test('every failure and warning of a listed event is counted in one finding, and in no other', () => {
  fc.assert(
    fc.property(someLog, (events) => {
      const { findings, groups } = judge(count(events, packs), { packs });
      const failing = groups.filter(({ known, outcome }) => known && (outcome === 'failure' || outcome === 'warning'));
      const told = findings.filter(({ beside }) => !beside).reduce((sum, finding) => sum + finding.events, 0);
      expect(told).toBe(failing.reduce((sum, group) => sum + group.count, 0));
    }),
  );
});

test('neither the order nor the split of the events changes what is found', () => {
  const cases = fc
    .tuple(someLog, fc.array(fc.nat(90), { maxLength: 3 }))
    .chain(([events, cuts]) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.constant(cuts)),
    );
  fc.assert(
    fc.property(cases, ([events, mixed, cuts]) => {
      const whole = judge(count(events, packs), { packs });
      expect(judge(count(mixed, packs), { packs })).toEqual(whole);
      const borders = [0, ...cuts.map((cut) => Math.min(cut, mixed.length)).toSorted((a, b) => a - b), mixed.length];
      const shares = borders.slice(1).map((to, at) => mixed.slice(borders[at], to));
      expect(judge(countInShares(shares, packs), { packs })).toEqual(whole);
    }),
  );
});
