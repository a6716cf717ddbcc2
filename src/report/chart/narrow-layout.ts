import type { ChartLayout } from './layout.ts';
import { fitText } from './text-width.ts';

const width = 360;
const fontSize = 11;
const indent = 4;

/** For phones: the same lanes over the full width, each with its name and total above its bars. */
export const narrowLayout: ChartLayout = {
  width,
  fontSize,
  top: 18,
  plot: { left: 0, right: width },
  firstLane: { height: 51, bars: 32 },
  otherLanes: { height: 41, bars: 22 },
  groupSpace: 6,
  noteLines: 3,
  noteInLane: false,
  namedFeet: false,
  laneTexts: (lane, first, slot) => [
    {
      x: indent,
      y: slot.top + 13,
      anchor: 'start',
      style: first ? 'strong' : 'tone',
      text: fitText(lane.line, width - 2 * indent, fontSize),
    },
  ],
};
