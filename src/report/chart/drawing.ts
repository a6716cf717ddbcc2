import type { Tone } from './lanes.ts';
import type { Tick } from './ticks.ts';

/** What a chart shows, in the reader's words; shares run from 0 to 1 along the axis. */
export interface ChartContent {
  readonly ticks: readonly (Tick & { readonly text: string })[];
  readonly lanes: readonly LaneContent[];
  /** The first failure of the first finding. */
  readonly marker: { readonly at: number; readonly when: string; readonly title: string } | null;
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly marks: readonly { readonly at: number; readonly kind: MarkKind; readonly text: string }[];
}

export type MarkKind = 'start' | 'stop' | 'restart';

export interface LaneContent {
  readonly tone: Tone;
  /** `F1` where the finding begins, else empty. */
  readonly finding: string;
  /** True for the lanes of the first finding, which share a tint. */
  readonly tinted: boolean;
  readonly label: string;
  readonly eventId: string;
  readonly total: string;
  /** Everything above in one line, for the narrow chart. */
  readonly line: string;
  readonly bars: readonly number[];
}

/** The ink of a text: ordinary, standing back, standing out, or the lane's own tone. */
export type TextStyle = 'plain' | 'muted' | 'strong' | 'tone';

export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: TextStyle;
  readonly text: string;
}

export interface DrawnLane {
  /** The tone's class and its colour where no style sheet is. */
  readonly tone: Tone;
  readonly colour: string;
  readonly symbol: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly right: number;
  readonly texts: readonly DrawnText[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Numbers and texts of one chart, ready for the template; the unit is the pixel of the view box. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly number[];
  readonly texts: readonly DrawnText[];
  readonly tint: (Box & { readonly tone: Tone; readonly colour: string }) | null;
  readonly lanes: readonly DrawnLane[];
  readonly gaps: readonly Box[];
  readonly marker: {
    readonly x: number;
    readonly tone: Tone;
    readonly colour: string;
    readonly texts: readonly DrawnText[];
  } | null;
  /** Path data of the triangles below the axis. */
  readonly marks: readonly string[];
}
