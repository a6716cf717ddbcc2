import type { Words } from '../../../locale/words.ts';
import { barPath, barSurface } from '../../chart/bars.ts';
import { inkColours } from '../../chart/colours.ts';
import { drawChart } from '../../chart/draw-chart.ts';
import type { ChartContent, Drawing } from '../../chart/drawing.ts';
import { triangle } from '../../chart/feet.ts';
import { chartLanes, type Tone } from '../../chart/lanes.ts';
import { narrowLayout } from '../../chart/narrow-layout.ts';
import { barsOf, timeAxis } from '../../chart/time-axis.ts';
import { wideLayout } from '../../chart/wide-layout.ts';
import { chartContent } from './chart-content.ts';
import type { ViewContext } from './context.ts';
import { type TimelineTableView, timelineTable } from './timeline-table.ts';

export interface TimelineView {
  /** How to read the chart. */
  readonly note: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** The bars of each lane, drawn once and used by both charts. */
  readonly symbols: readonly { readonly id: string; readonly height: number; readonly path: string }[];
  readonly surface: number;
  readonly wide: Drawing;
  readonly narrow: Drawing;
  readonly legend: LegendView;
  readonly table: TimelineTableView;
}

export interface LegendView {
  /** Severities among the lanes, worst first. */
  readonly tones: readonly { readonly tone: Tone; readonly colour: string }[];
  readonly gaps: boolean;
  readonly marks: readonly { readonly text: string; readonly path: string }[];
}

/** Null when no event has a time. */
export function timelineView(context: ViewContext): TimelineView | null {
  const { result, words } = context;
  const axis = timeAxis(result.span.bins);
  if (!axis) return null;
  const lanes = chartLanes(result);
  const content = chartContent(context, axis, lanes);
  return {
    note: words.say('html.chart.note', { period: words.duration(axis.minutes * 60_000) }),
    description: context.show(result.verdict.text),
    symbols: lanes.map((lane, index) => symbol(barsOf(lane.bins), index)),
    surface: barSurface,
    wide: drawChart(content, wideLayout),
    narrow: drawChart(content, narrowLayout),
    legend: legend(content, words),
    table: timelineTable(context, axis, lanes),
  };
}

/** The first lane is drawn half as tall on a phone, so its lowest bar is twice as tall here. */
const leastHeights = { first: 6, other: 3 };

function symbol(bars: readonly number[], index: number): TimelineView['symbols'][number] {
  const height = (index === 0 ? wideLayout.firstLane : wideLayout.otherLanes).bars;
  const least = index === 0 ? leastHeights.first : leastHeights.other;
  return { id: `lane-${index}`, height, path: barPath(bars, height, least) };
}

const markKinds = ['start', 'stop', 'restart'] as const;

function legend(content: ChartContent, words: Words): LegendView {
  const tones = new Set(content.lanes.map((lane) => lane.tone).filter((tone) => tone !== 'ok'));
  return {
    tones: [...tones].map((tone) => ({ tone, colour: inkColours[tone] })),
    gaps: content.gaps.length > 0,
    marks: markKinds
      .filter((kind) => content.marks.some((mark) => mark.kind === kind))
      .map((kind) => ({ text: words.say(`html.chart.mark.${kind}`), path: triangle(kind, 5, -1) })),
  };
}
