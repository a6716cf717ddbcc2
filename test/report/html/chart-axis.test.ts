import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barPath } from '../../../src/report/chart/bars.ts';
import { ticksOf } from '../../../src/report/chart/ticks.ts';
import { barsOf, positionOf, timeAxis, type TimeAxis } from '../../../src/report/chart/time-axis.ts';

const axis = (start: string, minutes: number, count: number): TimeAxis => timeAxis({ start, minutes, count })!;
const ticks = (of: TimeAxis, most = 14): readonly string[] => ticksOf(of, most).map(({ utc }) => utc.slice(0, 16));

test('without a time there is no axis', () => {
  expect(timeAxis({ start: null, minutes: 0, count: 0 })).toBeNull();
});

test('below two days the ticks are hours, above days, above a few weeks Mondays, above a year months', () => {
  expect(ticks(axis('2026-03-07T05:15:00.000Z', 15, 20), 5)).toEqual([
    '2026-03-07T06:00',
    '2026-03-07T07:00',
    '2026-03-07T08:00',
    '2026-03-07T09:00',
    '2026-03-07T10:00',
  ]);
  expect(ticks(axis('2026-03-02T00:00:00.000Z', 180, 24))).toEqual([
    '2026-03-02T00:00',
    '2026-03-03T00:00',
    '2026-03-04T00:00',
  ]);
  expect(ticks(axis('2026-01-14T00:00:00.000Z', 1_440, 30), 10)[0]).toBe('2026-01-19T00:00');
  expect(ticks(axis('2024-02-05T00:00:00.000Z', 10_080, 110))[0]).toBe('2024-03-01T00:00');
});

test('there are never more ticks than asked for, and each lies on the axis', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.constantFrom(1, 5, 15, 60, 180, 360, 1_440, 10_080),
      fc.integer({ min: 1, max: 2_000 }),
      (start, minutes, count) => {
        const of = axis(start.toISOString(), minutes, count);
        const found = ticksOf(of, 14);
        expect(found.length).toBeLessThanOrEqual(15);
        for (const { at } of found) expect(at >= 0 && at < 1).toBe(true);
      },
    ),
  );
});

test('a time outside the axis is drawn at its nearer end', () => {
  const of = axis('2026-03-07T00:00:00.000Z', 60, 24);
  expect(['2026-03-06', '2026-03-07T12:00Z', '2026-03-09'].map((utc) => positionOf(of, utc))).toEqual([0, 0.5, 1]);
});

test('more bins than can be seen are put together, and none is lost', () => {
  const bins = Array.from({ length: 521 }, (_, index) => index % 3);
  const bars = barsOf(bins);
  expect(bars.length).toBe(axis('2016-01-04T00:00:00.000Z', 10_080, 521).count);
  expect(bars.length).toBeLessThanOrEqual(120);
  expect(bars.reduce((sum, count) => sum + count, 0)).toBe(bins.reduce((sum, count) => sum + count, 0));
});

test('bars grow with the square root, the lowest is still seen, and nothing is drawn for nothing', () => {
  const heights = [...barPath([100, 25, 1, 0], 20, 3).matchAll(/v-([\d.]+)/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([20, 10, 3]);
});
