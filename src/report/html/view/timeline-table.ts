import type { Lane } from '../../chart/lanes.ts';
import { barsOf, type TimeAxis } from '../../chart/time-axis.ts';
import { sumOf } from '../../numbers.ts';
import { laneLabel } from './chart-content.ts';
import type { ViewContext } from './context.ts';
import { pairText } from './pair.ts';

/** The chart in numbers. */
export interface TimelineTableView {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly finding: string;
    readonly name: string;
    /** Event id and code, where the lane is one pair. */
    readonly codes: string;
    readonly cells: readonly string[];
  }[];
}

const mostColumns = 14;
const hour = 60;
const day = 24 * hour;

/** Column widths in minutes that a person can name. */
const hourWidths = [1, 5, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour];
const dayWidths = [1, 2, 7, 14, 28, 91, 182, 364, 1_820].map((days) => days * day);

/** One column a day, or a few hours, or a few weeks, so that it fits; then what has no time, and the total. */
export function timelineTable(context: ViewContext, axis: TimeAxis, lanes: readonly Lane[]): TimelineTableView {
  const { words, show } = context;
  const width = columnWidth(axis);
  const starts = columnStarts(axis, width);
  const untimed = lanes.some((lane) => sumOf(lane.bins, (count) => count) < lane.count);
  return {
    caption: words.say('html.chart.table-caption', { period: words.duration(width * 60_000) }),
    columns: [
      ...starts.map((start) => heading(context, start, width)),
      ...(untimed ? [words.say('html.chart.untimed')] : []),
      words.say('html.chart.total'),
    ],
    rows: lanes.map((lane) => {
      const [group] = lane.groups;
      const counts = countsPerColumn(barsOf(lane.bins), axis, starts);
      const rest = lane.count - sumOf(counts, (count) => count);
      return {
        finding: lane.finding ? show(lane.finding.id, 8) : '',
        name: laneLabel(context, lane),
        codes: lane.kind === 'pair' ? show(pairText(group), 40) : '',
        cells: [...counts, ...(untimed ? [rest] : []), lane.count].map((count) => words.number(count)),
      };
    }),
  };
}

function columnWidth(axis: TimeAxis): number {
  const length = (axis.end - axis.start) / 60_000;
  const widths = length < 2 * day ? hourWidths : dayWidths;
  const fits = widths.find((width) => width >= axis.minutes && length / width <= mostColumns - 1);
  return fits ?? Math.ceil(length / mostColumns / day) * day;
}

/** Round times, the first one at or before the start of the axis. */
function columnStarts(axis: TimeAxis, width: number): readonly number[] {
  const step = width * 60_000;
  const round = Math.min(step, day * 60_000);
  const starts: number[] = [];
  for (let start = Math.floor(axis.start / round) * round; start < axis.end; start += step) starts.push(start);
  return starts;
}

/** A bin belongs to the column in which it begins. */
function countsPerColumn(bars: readonly number[], axis: TimeAxis, starts: readonly number[]): readonly number[] {
  const counts = starts.map(() => 0);
  for (const [index, count] of bars.entries()) {
    const begin = axis.start + index * axis.minutes * 60_000;
    const column = starts.findLastIndex((start) => start <= begin);
    counts[column] = (counts[column] ?? 0) + count;
  }
  return counts;
}

function heading({ words }: ViewContext, start: number, width: number): string {
  const utc = new Date(start).toISOString();
  if (width < day) return words.time(utc);
  return words.day(utc, width < 28 * day ? 'short' : 'long');
}
