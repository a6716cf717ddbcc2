import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { kindOf } from '../../src/triage/classify.ts';
import { createPackFinder, type PackFinder } from '../../src/triage/pack-index.ts';
import { groupKey } from '../../src/triage/tally/group-tally.ts';
import { createKnownKinds } from '../../src/triage/tally/known-kinds.ts';
import { aCatalogueEvent, anEvent, toasterPack } from '../support/events.ts';

vi.mock('../../src/triage/limits.ts', async (original) => {
  const real = await original<typeof import('../../src/triage/limits.ts')>();
  return { ...real, limits: { ...real.limits, nameText: 20, knownKinds: 3, knownKeys: 4 } };
});

/** Counts how often it is asked. */
function counted(finder: PackFinder): { readonly finder: PackFinder; asked(): number } {
  const find = vi.fn<(event: Parameters<PackFinder>[0]) => ReturnType<PackFinder>>((event) => finder(event));
  const { isPlain, indexes } = finder;
  return { finder: Object.assign(find, { isPlain, indexes }) as PackFinder, asked: () => find.mock.calls.length };
}

const finder = createPackFinder([toasterPack]);
const code = (at: number) => `0x8007000${at}`;

test('a kind of event is looked up once', () => {
  const { finder: asking, asked } = counted(finder);
  const kinds = createKnownKinds(asking);
  const first = kinds.of(anEvent(102, 1));
  expect(kinds.of(anEvent(102, 2, { device: 'd' }))).toBe(first);
  expect(asked()).toBe(1);
});

test('past so many kinds all are forgotten, and learned anew', () => {
  const { finder: asking, asked } = counted(finder);
  const kinds = createKnownKinds(asking);
  for (const id of [1, 2, 3, 1, 2, 3]) kinds.of(anEvent(id, 1));
  expect(asked()).toBe(3);
  for (const id of [4, 1, 4, 1]) kinds.of(anEvent(id, 1));
  expect(asked()).toBe(5);
});

test('past so many codes of all kinds together everything is forgotten', () => {
  const { finder: asking, asked } = counted(finder);
  const kinds = createKnownKinds(asking);
  const look = (id: number, at: number) => kinds.of(anEvent(id, 1)).keyFor(code(at));
  for (const at of [1, 2, 1, 2]) look(101, at);
  for (const at of [1, 2, 1, 2]) look(102, at);
  expect(asked()).toBe(2);
  look(102, 3);
  look(102, 3);
  look(101, 1);
  expect(asked()).toBe(4);
});

test('a name that is too long to be remembered is looked up each time', () => {
  const { finder: asking, asked } = counted(finder);
  const kinds = createKnownKinds(asking);
  for (const minute of [1, 2]) kinds.of(anEvent(102, minute, { channel: 'T'.repeat(21) }));
  expect(asked()).toBe(2);
});

test('an event whose data say what it is, is never taken for another one', () => {
  const rows = ['warm', 'cold'].map((Mode) =>
    aCatalogueEvent({ id: 7, name: Mode, outcome: Mode === 'warm' ? 'success' : 'failure', where: [{ Mode: [Mode] }] }),
  );
  const kinds = createKnownKinds(createPackFinder([{ ...toasterPack, events: rows }]));
  const named = (Mode: string) => kinds.of(anEvent(7, 1, { data: { Mode } })).entry?.name;
  expect(['warm', 'cold', 'warm'].map(named)).toEqual(['warm', 'cold', 'warm']);
});

const someEvent: fc.Arbitrary<[EventRecord, string | null]> = fc.tuple(
  fc
    .record({
      id: fc.constantFrom(10, 100, 102, 777),
      provider: fc.constantFrom('Toaster', 'TOASTER', 'Stranger', 'S'.repeat(30)),
      level: fc.constantFrom('error' as const, 'information' as const),
    })
    .map(({ id, ...more }) => anEvent(id, 1, more)),
  fc.option(fc.nat(9).map(code)),
);

test('what is remembered is what looking it up would give, however much was forgotten', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
      const kinds = createKnownKinds(finder);
      for (const [event, itsCode] of events) {
        const kind = kindOf(event, finder);
        const known = kinds.of(event);
        expect(known).toMatchObject({ ...kind });
        const { provider, eventId } = event;
        expect(known.keyFor(itsCode)).toBe(groupKey({ kind, provider, eventId, code: itsCode }));
      }
    }),
  );
});
