import fc from 'fast-check';
import type { EventRecord } from '../../../src/model/event.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes, triageKey } from '../../support/rules.ts';

/** A rule of every kind, all over the same few events. */
export const rulesOfAllKinds: readonly Rule[] = [
  aRule('a', [102], { triage: triageKey() }),
  aRule('b', [101]),
  aRule('c', [777, 102]),
  aRule('plain', [10, 777]),
  aRule('heartbeat', [100], {
    triage: triageKey({ absence: { times: 2, atLeastMs: 4 * minutes, learnFrom: 2 } }),
  }),
  aRule('asked', [102], { triage: triageKey({ unless: { rule: 'b', withinMs: 3 * minutes, same: ['DeviceId'] } }) }),
  aCorrelation({
    key: 'count',
    triage: triageKey(),
    type: 'event_count',
    rules: ['a'],
    groupBy: ['DeviceId'],
    condition: atLeast(2),
  }),
  aCorrelation({ key: 'few', type: 'event_count', rules: ['a', 'b'], condition: [{ is: 'lte', than: 2 }] }),
  aCorrelation({
    key: 'values',
    type: 'value_count',
    rules: ['a', 'b'],
    groupBy: ['Computer'],
    countedField: 'DeviceId',
    condition: atLeast(3),
  }),
  aCorrelation({
    key: 'together',
    type: 'temporal',
    rules: ['a', 'b', 'c'],
    groupBy: ['Computer'],
    timespanMs: 3 * minutes,
  }),
  aCorrelation({ key: 'ordered', type: 'temporal_ordered', rules: ['count', 'b'], groupBy: ['DeviceId'] }),
];

function atLeast(than: number) {
  return [{ is: 'gte' as const, than }];
}

export const someEvents: fc.Arbitrary<readonly EventRecord[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(10, 100, 100, 101, 102, 102, 777),
      tenths: fc.option(fc.oneof(fc.nat(400), fc.nat(4000)), { freq: 12 }),
      device: fc.oneof(
        fc.constantFrom(undefined, '-', 'd1', 'D1', 'd2', '{AAAAAAAA-0000-4000-8000-000000000001}'),
        fc.nat(12).map((number) => `d${number}`),
      ),
      computer: fc.constantFrom('', 'HOST1', 'host1', 'HOST2'),
      code: fc.constantFrom(undefined, '0x405', '0x00000000'),
      line: fc.nat(50_000),
    })
    .map(({ id, tenths, device, computer, code, line }) =>
      anEvent(id, tenths === null ? null : tenths / 10, {
        computer,
        place: { input: 'toaster.xml', line },
        ...(device !== undefined && { device }),
        ...(code !== undefined && { code }),
      }),
    ),
  { maxLength: 80, size: 'max', selector: ({ place }) => place.line },
);

export const shuffled = someEvents.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
);

/** The events in shares, whichever event went to which, and the order in which the shares are folded. */
export const inShares = someEvents.chain((events) =>
  fc
    .tuple(
      fc.array(fc.nat(5), { minLength: events.length, maxLength: events.length }),
      fc.array(fc.nat(20), { minLength: 6, maxLength: 12 }),
    )
    .map(([owners, turns]) => ({
      events,
      shares: [0, 1, 2, 3, 4, 5].map((share) => events.filter((_, at) => owners[at] === share)),
      turns,
    })),
);
