import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { anEvent } from '../support/events.ts';
import { count, countInShares, judge } from '../support/judge.ts';

const someEvent: fc.Arbitrary<EventRecord> = fc
  .record({
    id: fc.constantFrom(10, 100, 101, 102, 777),
    minute: fc.option(fc.oneof(fc.nat(600), fc.nat(20_000), fc.nat(3_000_000)), { freq: 9 }),
    ca: fc.constantFrom(undefined, 'ca-1', 'CA-1', 'ca-2'),
    device: fc.constantFrom(undefined, 'd1', 'd2', '-', '{AAAAAAAA-0000-4000-8000-000000000001}'),
    code: fc.constantFrom(undefined, '0x405', '1029', '0x0FFFFFFFF', '0x00000000'),
    computer: fc.constantFrom('', 'HOST1', 'host1', 'HOST2'),
    provider: fc.constantFrom('Toaster', 'TOASTER', 'Stranger'),
    line: fc.nat(5000),
  })
  .map(({ id, minute, line, ca, device, code, computer, provider }) =>
    anEvent(id, minute, {
      computer,
      provider,
      place: {
        input: 'toaster.xml',
        line,
      },
      ...(ca && { ca }),
      ...(device && { device }),
      ...(code && { code }),
    }),
  );

const distinctPlaces = { maxLength: 60, selector: ({ place }: EventRecord) => place.line };

test('the order of the events does not change the result', () => {
  const shuffled = fc
    .uniqueArray(someEvent, distinctPlaces)
    .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
  fc.assert(
    fc.property(shuffled, ([events, mixed]) => {
      expect(judge(count(mixed))).toEqual(judge(count(events)));
    }),
  );
});

test('folding shares in any split gives what counting the whole gives', () => {
  const split = fc.tuple(fc.uniqueArray(someEvent, distinctPlaces), fc.array(fc.nat(60), { maxLength: 4 }));
  fc.assert(
    fc.property(split, ([events, cuts]) => {
      const borders = [0, ...cuts.toSorted((one, other) => one - other), events.length];
      const shares = borders.slice(1).map((to, at) => events.slice(Math.min(borders[at] ?? 0, to), to));
      expect(judge(countInShares(shares))).toEqual(judge(count(events)));
    }),
  );
});

test('the groups always add up to the events that were counted', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
      const { totals, groups } = judge(count(events));
      expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(events.length);
      expect(totals.failures + totals.warnings + totals.successes + totals.infos).toBe(totals.records);
    }),
  );
});
