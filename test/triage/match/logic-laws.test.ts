import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Detection } from '../../../src/model/detection.ts';
import { classify, kindOf } from '../../../src/triage/classify.ts';
import { detectionCheck } from '../../../src/triage/match/detection-check.ts';
import { EventView } from '../../../src/triage/match/event-view.ts';
import { foldName } from '../../../src/triage/match/fold-name.ts';
import { requiredValues } from '../../../src/triage/match/required-values.ts';
import { anEvent } from '../../support/events.ts';

const value = fc.constantFrom('x', 'y', 'z', '');
const leaf = fc
  .record({
    field: fc.constantFrom('A', 'b', 'EventID'),
    values: fc.uniqueArray(value, { minLength: 1 }),
    all: fc.boolean(),
  })
  .map(({ field, values, all }): Detection => ({
    kind: 'field',
    test: 'is',
    field,
    all,
    cased: false,
    values: values.map((text) => [field === 'EventID' ? String(text.charCodeAt(0) % 3) : text]),
  }));
const detection: fc.Arbitrary<Detection> = fc.letrec<{ any: Detection }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('any').map((of): Detection => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(([kind, of]): Detection => ({ kind, of })),
  ),
})).any;
const event = fc
  .record({ id: fc.nat(2), A: fc.option(value), B: fc.option(value) })
  .map(({ id, A, B }) => anEvent(id, 0, { data: { ...(A !== null && { A }), ...(B !== null && { B }) } }));

function holds(of: Detection, on: ReturnType<typeof anEvent>): boolean {
  return detectionCheck(
    of,
    foldName,
  )(
    new EventView(
      on,
      classify(
        on,
        kindOf(on, () => null),
      ),
    ),
  );
}

const not = (of: Detection): Detection => ({ kind: 'not', of });

test('not turns round, all is every, any is some', () => {
  fc.assert(
    fc.property(fc.array(detection, { minLength: 1, maxLength: 3 }), event, (of, on) => {
      const each = of.map((one) => holds(one, on));
      expect(holds({ kind: 'all', of }, on)).toBe(each.every(Boolean));
      expect(holds({ kind: 'any', of }, on)).toBe(each.some(Boolean));
      expect(holds(not({ kind: 'all', of }), on)).toBe(holds({ kind: 'any', of: of.map(not) }, on));
      expect(holds(not({ kind: 'any', of }), on)).toBe(holds({ kind: 'all', of: of.map(not) }, on));
    }),
  );
});

test('asking twice gives the same answer', () => {
  fc.assert(
    fc.property(detection, event, (of, on) => {
      const check = detectionCheck(of, foldName);
      const view = new EventView(
        on,
        classify(
          on,
          kindOf(on, () => null),
        ),
      );
      expect(check(view)).toBe(check(view));
    }),
  );
});

test('a detection never holds on an event without a value that it is said to require', () => {
  fc.assert(
    fc.property(detection, event, (of, on) => {
      const required = requiredValues(of, 'eventid');
      const isLacking = required !== null && !required.has(String(on.eventId));
      expect(isLacking && holds(of, on)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});
