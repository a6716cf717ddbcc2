import type { Series } from '../tally/key-tally.ts';
import { type Moments, stretchesOf } from '../tally/moments.ts';

/** Matches at one moment. */
export interface Point {
  readonly ms: number;
  readonly count: number;
  /** The series that they are of; null for a correlation that held. */
  readonly series: Series | null;
  /** Which of the correlation's rules, counted from 0. */
  readonly part: number;
  /** Where what it stands for began: the same moment for an event, the window's first one for a correlation. */
  readonly fromMs: number;
}

const pointsPerTimespan = 20;

/**
 * The moments of a series. What is known by bins only is taken as spread evenly between the first and the last time in
 * the bin, in steps of a twentieth of the timespan.
 */
export function pointsOf(series: Series, part: number, timespanMs: number): readonly Point[] {
  return timesOf(series.moments, timespanMs).map(([ms, count]) => ({ ms, count, series, part, fromMs: ms }));
}

function timesOf(moments: Moments, timespanMs: number): (readonly [ms: number, count: number])[] {
  const times: (readonly [number, number])[] = [];
  const stepMs = Math.max(1, timespanMs / pointsPerTimespan);
  for (const { firstMs, lastMs, count } of stretchesOf(moments)) {
    const steps = firstMs === lastMs ? 1 : Math.min(count, 2 + Math.floor((lastMs - firstMs) / stepMs));
    for (let step = 0; step < steps; step += 1) {
      const ms = steps === 1 ? firstMs : Math.round(firstMs + ((lastMs - firstMs) * step) / (steps - 1));
      times.push([ms, Math.floor((count * (step + 1)) / steps) - Math.floor((count * step) / steps)]);
    }
  }
  return times;
}

/** In time; at one moment in the order of the rules. */
export function inTime(points: readonly Point[]): readonly Point[] {
  return points.toSorted((one, other) => one.ms - other.ms || one.part - other.part);
}
