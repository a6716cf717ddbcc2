import { expect, test } from 'vitest';
import type { ChartContent, Drawing } from '../../../src/report/chart/drawing.ts';
import { drawChart } from '../../../src/report/chart/draw-chart.ts';
import { chartLanes } from '../../../src/report/chart/lanes.ts';
import { narrowLayout } from '../../../src/report/chart/narrow-layout.ts';
import { extent } from '../../../src/report/chart/place-texts.ts';
import { serviceMarks } from '../../../src/report/chart/service-marks.ts';
import { textWidth, wrapText } from '../../../src/report/chart/text-width.ts';
import { timeAxis } from '../../../src/report/chart/time-axis.ts';
import { wideLayout } from '../../../src/report/chart/wide-layout.ts';
import { chartContent } from '../../../src/report/html/view/chart-content.ts';
import { viewContext } from '../../../src/report/html/view/context.ts';
import { bins, result } from './sample.ts';
import { finding, group } from './sample-finding.ts';

function contentOf(part: Parameters<typeof result>[0] = {}): ChartContent {
  const of = result(part);
  return chartContent(viewContext(of), timeAxis(of.span.bins)!, chartLanes(of));
}

const noteOf = (drawing: Drawing): readonly string[] => drawing.marker?.texts.map(({ text }) => text) ?? [];

test('the note stands in the first lane where the successes have stopped', () => {
  const drawing = drawChart(contentOf(), wideLayout);
  expect(noteOf(drawing)).toEqual(['7 Mar, 12:00', 'The certificate of HOST1 expired']);
  expect(drawing.lanes[0]?.y).toBe(wideLayout.top);
});

test('where successes go on, the note gets a band of its own above them', () => {
  const busy = result().groups.map((each) => ({ ...each, bins: [1, 1, 1, 1, 1, 1, 1, 1] }));
  const drawing = drawChart(contentOf({ groups: busy }), wideLayout);
  const lowest = Math.max(...(drawing.marker?.texts.map(({ y }) => y) ?? []));
  expect(lowest).toBeLessThan(drawing.lanes[0]?.y ?? 0);
});

test.each([
  ['wide', wideLayout],
  ['narrow', narrowLayout],
])('no text leaves the %s chart or meets another one on its line', (_, layout) => {
  const title = 'A very long claim about a certificate that expired and that nobody noticed for quite a long while';
  const starts = Array.from({ length: 20 }, (__, index) => ({
    at: `2026-03-07T${String(index).padStart(2, '0')}:30:00.000Z`,
    kind: index % 2 === 0 ? ('stop' as const) : ('start' as const),
    computer: 'HOST1',
  }));
  const words = {
    label: { en: 'A label that is far too long to fit', 'zh-CN': 'x' },
    meaning: { en: 'x', 'zh-CN': 'x' },
  };
  const content = contentOf({
    findings: [finding({ title, first: '2026-03-07T20:00:00.000Z' })],
    groups: [group({ words }), ...result().groups.slice(1)],
    span: { ...result().span, bins, marks: starts },
  });
  const drawing = drawChart(content, layout);
  const texts = [...drawing.texts, ...drawing.lanes.flatMap((lane) => lane.texts), ...(drawing.marker?.texts ?? [])];
  expect(texts.length).toBeGreaterThan(5);
  const placed = texts.map((text) => ({ ...text, ...extent(text, layout.fontSize) }));
  expect(placed.filter(({ left, right }) => left < 0 || right > layout.width)).toEqual([]);
  const meets = placed.flatMap((one, index) =>
    placed.slice(index + 1).filter((other) => other.y === one.y && other.left < one.right && one.left < other.right),
  );
  expect(meets).toEqual([]);
});

test('a start right after the stop of the same computer is one restart', () => {
  const axis = timeAxis(bins)!;
  const marks = [
    { at: '2026-03-07T09:00:00.000Z', kind: 'stop' as const, computer: 'A' },
    { at: '2026-03-07T09:02:00.000Z', kind: 'start' as const, computer: 'A' },
    { at: '2026-03-07T15:00:00.000Z', kind: 'start' as const, computer: 'B' },
  ];
  expect(serviceMarks(marks, axis).map(({ kind }) => kind)).toEqual(['restart', 'start']);
});

test('lines break between words and between ideographs, and what does not fit is marked', () => {
  expect(wrapText('one two three four', 60, 10, 5)).toEqual(['one two', 'three four']);
  expect(wrapText('连接器自身的证书已过期。', 60, 10, 3)).toEqual(['连接器自身的', '证书已过期。']);
  const cut = wrapText('one two three four five six seven eight', 60, 10, 2);
  expect(cut.length).toBe(2);
  expect(cut[1]).toMatch(/…$/);
  for (const line of cut) expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
});
