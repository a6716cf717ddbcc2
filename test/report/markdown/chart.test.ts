import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../../src/locale/catalogues.ts';
import { wordsFor } from '../../../src/locale/words.ts';
import { chartAxis } from '../../../src/report/markdown/chart-axis.ts';
import { chartLines } from '../../../src/report/markdown/chart.ts';
import { columnsOf } from '../../../src/report/markdown/columns.ts';
import { groupOf, resultOf } from './results.ts';
import type { Span } from '../../../src/model/result.ts';

await loadLanguage('zh-CN');

const span = (bins: Span['bins']) => ({ ...resultOf().span, bins });

function chart(bins: Span['bins'], groups = [groupOf()], locale: 'en' | 'zh-CN' = 'en'): string[] {
  const axis = chartAxis(bins);
  if (axis === null) throw new Error('no axis');
  return chartLines(resultOf({ span: span(bins), groups }), axis, wordsFor(locale));
}

const fourDays = { start: '2026-03-05T00:00:00.000Z', minutes: 180, count: 32 };

test('a day ends in a bar, and its name stands above', () => {
  const bins = Array.from({ length: 32 }, (_, bin) => (bin < 16 ? 0 : bin === 31 ? 100 : 1));
  const failing = groupOf({ bins, count: 115 });
  expect(chart({ ...fourDays, start: '2026-03-04T00:00:00.000Z' }, [failing])).toEqual([
    '6 h per column           Wed4 Thu5 Fri6 Sat7  total',
    'F1 20102 Issuing failed      |    |....|...#    115',
  ]);
});

test('successes come first, as one lane', () => {
  const succeeded = { outcome: 'success', findings: [] } as const;
  const lines = chart({ ...fourDays, count: 2 }, [
    groupOf({ bins: [1, 1] }),
    groupOf({ id: 'G2', ...succeeded, count: 7, bins: [7, 0] }),
    groupOf({ id: 'G3', ...succeeded, count: 2, bins: [0, 2] }),
  ]);
  expect(lines[1]).toMatch(/^succeeded .*9$/);
  expect(lines).toHaveLength(3);
});

test('past the twelfth lane all others stand in one', () => {
  const groups = Array.from({ length: 20 }, (_, index) => groupOf({ id: `G${index + 1}`, eventId: index }));
  const lines = chart({ ...fourDays, count: 2 }, groups);
  expect(lines).toHaveLength(1 + 12 + 1);
  expect(lines.at(-1)).toMatch(/^all others \(8\) .* 96$/);
});

test('a log that begins in the middle of a day keeps its days apart at midnight', () => {
  const axis = chartAxis({ start: '2026-03-05T18:00:00.000Z', minutes: 60, count: 20 });
  expect(axis?.days.map(({ columns }) => columns)).toEqual([6, 14]);
});

test('without any time there is no chart', () => {
  expect(chartAxis({ start: null, minutes: 1, count: 0 })).toBeNull();
});

test('the chart is at most 76 columns wide, has at most 28 columns, and puts each bin into one of them', () => {
  const minutes = fc.constantFrom(1, 5, 15, 60, 180, 360, 1_440, 10_080);
  const bins = fc.record({ minutes, count: fc.integer({ min: 1, max: 60 }), day: fc.nat(600), step: fc.nat(1_440) });
  fc.assert(
    fc.property(bins, fc.constantFrom('en', 'zh-CN'), ({ minutes: length, count, day, step }, locale) => {
      const start = new Date(Date.UTC(2026, 0, 1 + day) + Math.floor(step / length) * length * 60_000).toISOString();
      const axis = chartAxis({ start, minutes: length, count })!;
      const columns = Array.from({ length: count }, (_, bin) => axis.columnOf(bin));
      expect(axis.columns).toBeLessThanOrEqual(28);
      expect(columns.every((column) => column >= 0 && column < axis.columns)).toBe(true);
      const lines = chart(
        { start, minutes: length, count },
        [groupOf({ bins: columns.map(() => 1), count: 9_999 })],
        locale,
      );
      expect(new Set(lines.map(columnsOf)).size).toBe(1);
      expect(columnsOf(lines[0] ?? '')).toBeLessThanOrEqual(76);
      expect(lines[1]).not.toContain('undefined');
    }),
  );
});
