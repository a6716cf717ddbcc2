import { limits } from '../limits.ts';

/**
 * Values over time. The width of the bins follows from the first and the last time alone, and every width divides the
 * next: so the same events give the same bins in any order and in any split, as long as `combine` does not mind either.
 */
export interface Bins<Value> {
  widthMs: number;
  firstMs: number;
  lastMs: number;
  /** Bin number (time divided by width, rounded down) to value. */
  readonly values: Map<number, Value>;
  readonly combine: Combine<Value>;
}

/** Always a new value: what one share holds is not the other's. */
export type Combine<Value> = (one: Value | undefined, other: Value) => Value;

const minute = 60_000;

/** Widths in minutes: 1, 5, 15 min, 1, 3, 6 h, 1, 7, 28, 364 d. Each divides the next. */
export const widthsMs = [1, 5, 15, 60, 180, 360, 1_440, 10_080, 40_320, 524_160].map((width) => width * minute);

export function emptyBins<Value>(combine: Combine<Value>): Bins<Value> {
  return { widthMs: minute, firstMs: Infinity, lastMs: -Infinity, values: new Map(), combine };
}

/** The number of the bin that a time is in. The bins are made to cover it. */
export function binFor<Value>(bins: Bins<Value>, ms: number): number {
  if (ms < bins.firstMs || ms > bins.lastMs) stretch(bins, ms, ms);
  return Math.floor(ms / bins.widthMs);
}

/** Adds `other` to `bins`; `other` is left as it is. */
export function mergeBins<Value>(bins: Bins<Value>, other: Bins<Value>): void {
  if (other.values.size === 0) return;
  stretch(bins, other.firstMs, other.lastMs);
  for (const [bin, value] of atWidth(other, bins.widthMs)) put(bins.values, bin, value, bins.combine);
}

/** The smallest width whose bins cover the span in at most `most` bins; the largest one when none does. */
export function widthFor(firstMs: number, lastMs: number, most: number): number {
  return widthsMs.find((width) => fits(width, firstMs, lastMs, most)) ?? widthsMs.at(-1) ?? minute;
}

function fits(widthMs: number, firstMs: number, lastMs: number, most: number): boolean {
  return Math.floor(lastMs / widthMs) - Math.floor(firstMs / widthMs) < most;
}

/** The values at a width that is the same or larger. */
export function atWidth<Value>(bins: Bins<Value>, widthMs: number): Map<number, Value> {
  if (widthMs === bins.widthMs) return bins.values;
  const coarse = new Map<number, Value>();
  for (const [bin, value] of bins.values) {
    put(coarse, Math.floor((bin * bins.widthMs) / widthMs), value, bins.combine);
  }
  return coarse;
}

function put<Value>(map: Map<number, Value>, bin: number, value: Value, combine: Combine<Value>): void {
  map.set(bin, combine(map.get(bin), value));
}

function stretch<Value>(bins: Bins<Value>, firstMs: number, lastMs: number): void {
  bins.firstMs = Math.min(bins.firstMs, firstMs);
  bins.lastMs = Math.max(bins.lastMs, lastMs);
  // Logs are sorted, so this is asked of nearly every event.
  if (fits(bins.widthMs, bins.firstMs, bins.lastMs, limits.bins)) return;
  const widthMs = widthFor(bins.firstMs, bins.lastMs, limits.bins);
  if (widthMs === bins.widthMs) return;
  const coarse = atWidth(bins, widthMs);
  bins.values.clear();
  for (const [bin, value] of coarse) bins.values.set(bin, value);
  bins.widthMs = widthMs;
}
