import type { DrawnText, LaneContent } from './drawing.ts';
import type { ChartLayout, Slot } from './layout.ts';
import { fitText, textWidth } from './text-width.ts';

const fontSize = 12;
const column = { finding: 8, label: 32, eventId: 216, total: 1112 };
const gap = 6;

/**
 * For screens and paper: lane names stand in the page's margin column, totals at the end. The first lane is the tallest:
 * successes that fall to zero are the strongest evidence there is.
 */
export const wideLayout: ChartLayout = {
  width: 1120,
  fontSize,
  top: 28,
  plot: { left: 224, right: 1060 },
  firstLane: { height: 62, bars: 60 },
  otherLanes: { height: 30, bars: 22 },
  groupSpace: 10,
  noteLines: 2,
  noteInLane: true,
  namedFeet: true,
  laneTexts,
};

function laneTexts(lane: LaneContent, first: boolean, slot: Slot): readonly DrawnText[] {
  const y = slot.baseline - 7;
  const at = (x: number, anchor: DrawnText['anchor'], style: DrawnText['style'], text: string): DrawnText => {
    return { x, y, anchor, style, text };
  };
  if (first) {
    const label = fitText(lane.label, column.eventId - column.finding, fontSize);
    return [at(column.finding, 'start', 'strong', label), at(column.total, 'end', 'strong', lane.total)];
  }
  // `F10` is wider than its column.
  const label = Math.max(column.label, column.finding + Math.ceil(textWidth(lane.finding, fontSize)) + gap);
  const room = column.eventId - label - textWidth(lane.eventId, fontSize) - gap;
  return [
    at(column.finding, 'start', 'tone', lane.finding),
    at(label, 'start', 'plain', fitText(lane.label, room, fontSize)),
    at(column.eventId, 'end', 'muted', lane.eventId),
    at(column.total, 'end', 'tone', lane.total),
  ].filter(({ text }) => text !== '');
}
