import type { ChartContent, LaneContent } from '../../chart/drawing.ts';
import type { Lane } from '../../chart/lanes.ts';
import { serviceMarks } from '../../chart/service-marks.ts';
import { type Tick, ticksOf } from '../../chart/ticks.ts';
import { barsOf, positionOf, type TimeAxis } from '../../chart/time-axis.ts';
import { inProse, type ViewContext } from './context.ts';

/** More lines than this are a fence. */
const mostTicks = 14;

/** What the charts show, with every text in the reader's language. */
export function chartContent(context: ViewContext, axis: TimeAxis, lanes: readonly Lane[]): ChartContent {
  const { result, words } = context;
  return {
    ticks: ticksOf(axis, mostTicks).map((tick, index) => ({ ...tick, text: tickText(context, tick, index) })),
    lanes: lanes.map((lane, index) => laneContent(context, lane, lanes[index - 1])),
    marker: marker(context, axis),
    gaps: result.span.gaps.map((gap) => ({
      from: positionOf(axis, gap.from),
      to: positionOf(axis, gap.to),
      text: words.say('html.chart.gap'),
    })),
    marks: serviceMarks(result.span.marks, axis).map((mark) => ({
      ...mark,
      text: words.say(`html.chart.mark.${mark.kind}`),
    })),
  };
}

function laneContent(context: ViewContext, lane: Lane, previous: Lane | undefined): LaneContent {
  const { result, words, show } = context;
  const [group] = lane.groups;
  const finding = lane.finding ? show(lane.finding.id, 8) : '';
  const label = laneLabel(context, lane);
  const eventId = lane.kind === 'pair' && group ? String(group.eventId) : '';
  const total = words.number(lane.count);
  return {
    tone: lane.tone,
    finding: previous?.finding === lane.finding ? '' : finding,
    tinted: lane.finding !== null && lane.finding === result.findings[0],
    label,
    eventId,
    total,
    line: words.say('html.chart.lane', { name: [finding, label, eventId].filter(Boolean).join(' '), total }),
    bars: barsOf(lane.bins),
  };
}

/** The name of a lane, without its finding and its event id. */
export function laneLabel({ words, show }: ViewContext, lane: Lane): string {
  const [group] = lane.groups;
  if (lane.kind !== 'pair') return words.say(`html.chart.${lane.kind}`, { n: lane.groups.length });
  return show((group?.words && words.fill(group.words.label)) ?? group?.name ?? '', 80);
}

function marker(context: ViewContext, axis: TimeAxis): ChartContent['marker'] {
  const [finding] = context.result.findings;
  const first = inProse(context, finding?.first ?? null);
  if (!finding || !first) return null;
  return { at: positionOf(axis, first.utc), when: first.text, title: context.show(finding.title, 300) };
}

/** Midnight says the day; the first hour says it too, so that no axis is without one. */
function tickText({ words }: ViewContext, tick: Tick, index: number): string {
  if (tick.unit === 'year') return words.day(tick.utc, 'long');
  const midnight = tick.utc.slice(11, 16) === '00:00';
  if (tick.unit === 'day' || midnight) return words.day(tick.utc, 'short');
  return index === 0 ? words.time(tick.utc) : tick.utc.slice(11, 16);
}
