import type { Span } from '../../model/result.ts';

/** The horizontal axis: `count` bins of `minutes` from `start`, in milliseconds since 1970 UTC. */
export interface TimeAxis {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly count: number;
}

/** Bars are no thinner than this many to a chart; finer bins are put together. */
const mostBars = 120;

const minute = 60_000;

/** Null when no event has a time. */
export function timeAxis(bins: Span['bins']): TimeAxis | null {
  if (bins.start === null || bins.count < 1 || bins.minutes <= 0) return null;
  const together = binsPerBar(bins.count);
  const minutes = bins.minutes * together;
  const count = Math.ceil(bins.count / together);
  const start = Date.parse(bins.start);
  return { start, end: start + count * minutes * minute, minutes, count };
}

/** `bins` of the result as bars of the axis. */
export function barsOf(bins: readonly number[]): readonly number[] {
  const together = binsPerBar(bins.length);
  if (together === 1) return bins;
  return Array.from({ length: Math.ceil(bins.length / together) }, (_, bar) =>
    bins.slice(bar * together, (bar + 1) * together).reduce((sum, value) => sum + value, 0),
  );
}

/** Where a time lies: 0 at the start of the axis, 1 at its end; times outside are moved to the nearer end. */
export function positionOf(axis: TimeAxis, utc: string): number {
  const share = (Date.parse(utc) - axis.start) / (axis.end - axis.start);
  return Math.min(1, Math.max(0, share));
}

function binsPerBar(count: number): number {
  return Math.ceil(count / mostBars);
}
