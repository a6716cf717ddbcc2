import type { Words } from '../../locale/words.ts';
import type { TriageResult } from '../../model/result.ts';
import type { ChartAxis } from './chart-axis.ts';
import { chartLanes, type Lane } from './chart-lanes.ts';
import { columnsOf, padLeft, padRight } from './columns.ts';

/** From nothing to the lane's most. */
const shades = ' .:-=+*#';
const widestLine = 76;

/** The chart's lines: a heading, then one line a lane with its total. */
export function chartLines(result: TriageResult, axis: ChartAxis, words: Words): string[] {
  const lanes = chartLanes(result, words);
  const heading = words.say('markdown.chart-column', { column: words.duration(axis.minutesPerColumn * 60_000) });
  const totalHeading = words.say('markdown.chart-total');
  const totals = lanes.map((lane) => words.number(lane.total));
  const totalWidth = Math.max(...[totalHeading, ...totals].map(columnsOf));
  const plotWidth = axis.columns + Math.max(0, axis.days.length - 1);
  const labelWidth = Math.min(
    Math.max(...[heading, ...lanes.map((lane) => lane.label)].map(columnsOf)),
    widestLine - plotWidth - totalWidth - 4,
  );
  const line = (label: string, drawn: string, total: string) =>
    `${padRight(label, labelWidth)}  ${padRight(drawn, plotWidth)}  ${padLeft(total, totalWidth)}`;

  return [
    line(heading, dayHeading(axis, words), totalHeading),
    ...lanes.map((lane, index) => line(lane.label, plot(lane, axis), totals[index] ?? '')),
  ];
}

/** `Mon2 Tue3`, or the days alone, or nothing where even they do not fit. */
function dayHeading(axis: ChartAxis, words: Words): string {
  const labels = axis.days.map(({ midnight, columns }) => {
    const date = new Date(midnight);
    const long = words.say('markdown.chart-day', { weekday: date.getUTCDay(), day: date.getUTCDate() });
    const fitting = [long, String(date.getUTCDate())].find((label) => columnsOf(label) <= columns);
    return padRight(fitting ?? '', columns);
  });
  return labels.join(' ');
}

function plot(lane: Lane, axis: ChartAxis): string {
  const columns = Array.from({ length: axis.columns }, () => 0);
  for (const [bin, events] of lane.bins.entries()) {
    const column = axis.columnOf(bin);
    if (column < axis.columns) columns[column]! += events;
  }
  const most = Math.max(...columns);
  const drawn = columns.map((events) => shade(events, most)).join('');
  if (axis.days.length === 0) return drawn;

  let end = 0;
  return axis.days.map((day) => drawn.slice(end, (end += day.columns))).join('|');
}

/** By the square root, so that a single event beside a flood still shows. */
function shade(events: number, most: number): string {
  return events > 0 ? (shades[Math.ceil(Math.sqrt(events / most) * (shades.length - 1))] ?? '#') : ' ';
}
