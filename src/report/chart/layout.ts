import type { DrawnText, LaneContent } from './drawing.ts';

/** Where the parts of a chart go; the unit is the pixel of the view box. */
export interface ChartLayout {
  readonly width: number;
  readonly fontSize: number;
  /** Upper edge of the plot; the names of the days stand above it. */
  readonly top: number;
  readonly plot: { readonly left: number; readonly right: number };
  readonly firstLane: LaneLayout;
  readonly otherLanes: LaneLayout;
  /** Space before the second lane, and before and after the lanes that share a tint. */
  readonly groupSpace: number;
  /** Lines of the first finding's title in a band above the lanes. */
  readonly noteLines: number;
  /** True when the note may stand among the bars of the first lane. */
  readonly noteInLane: boolean;
  /** True when marks and silences are named below the axis. */
  readonly namedFeet: boolean;
  laneTexts(lane: LaneContent, first: boolean, slot: Slot): readonly DrawnText[];
}

export interface LaneLayout {
  readonly height: number;
  /** Height of the tallest bar; bars stand on the baseline. */
  readonly bars: number;
}

/** The room of one lane. */
export interface Slot {
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}
