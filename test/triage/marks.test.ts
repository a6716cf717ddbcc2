import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/triage/limits.ts';
import { earliestMarks, type Mark } from '../../src/triage/tally/marks.ts';

const aMark: fc.Arbitrary<Mark> = fc.record({
  at: fc.nat(99).map((second) => new Date(second * 1000).toISOString()),
  kind: fc.constantFrom('start', 'stop'),
  computer: fc.constantFrom('A', 'B'),
});
const spell = ({ at, computer, kind }: Mark) => `${at} ${computer} ${kind}`;

test('the earliest starts and stops are kept, in whatever order and shares they come', () => {
  fc.assert(
    fc.property(fc.array(aMark, { minLength: 40, maxLength: 150 }), fc.nat(150), (marks, cut) => {
      const oneByOne = (some: readonly Mark[]) =>
        some.reduce((kept: readonly Mark[], mark) => earliestMarks(kept, [mark]), []);
      const earliest = marks.map(spell).toSorted().slice(0, limits.marks);
      expect(oneByOne(marks).map(spell)).toEqual(earliest);
      const folded = earliestMarks(oneByOne(marks.slice(cut)), oneByOne(marks.slice(0, cut)));
      expect(folded.map(spell)).toEqual(earliest);
    }),
  );
});

test('a mark later than all that may be kept changes nothing, and costs no new list', () => {
  const kept = Array.from({ length: limits.marks }, (_, at): Mark => ({
    at: new Date(at * 1000).toISOString(),
    kind: 'start',
    computer: 'A',
  }));
  expect(earliestMarks(kept, [{ at: '2026-03-02T08:00:00.000Z', kind: 'stop', computer: 'A' }])).toBe(kept);
});
