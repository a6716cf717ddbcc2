import type { Gauge } from './gauges.ts';
import type { Point } from './point.ts';

/** A stretch of time in milliseconds since 1970, both ends included. */
export interface Spell {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The windows in which a condition holds. A window is a largest set of points that fit into the timespan, its two ends
 * included: a set within a larger one is no window of its own. So "fewer than five" is not true of the end of a busy
 * hour, and "ten or more" is true wherever any ten points fit.
 */
export function windowsOf(
  points: readonly Point[],
  timespanMs: number,
  gauge: Gauge,
  holds: (value: number) => boolean,
): readonly Spell[] {
  const windows: Spell[] = [];
  let end = 0;
  let begin = 0;
  for (const [at, first] of points.entries()) {
    if (first.ms === points[at - 1]?.ms) continue;
    const before = end;
    for (let next = points[end]; next && next.ms - first.ms <= timespanMs; next = points[end]) {
      gauge.add(next);
      end += 1;
    }
    for (let gone = points[begin]; gone && begin < at; gone = points[begin]) {
      gauge.remove(gone);
      begin += 1;
    }
    const last = points[end - 1];
    if (end === before || !last || !holds(gauge.read(first.ms))) continue;
    windows.push({ fromMs: first.ms, toMs: last.ms });
  }
  return windows;
}

/** Spells in order, those that touch or overlap made one. Two are still one when no more than `apartMs` is between. */
export function joined(spells: readonly Spell[], apartMs = 0): readonly Spell[] {
  const whole: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of spells.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const last = whole.at(-1);
    if (last && fromMs <= last.toMs + apartMs) last.toMs = Math.max(last.toMs, toMs);
    else whole.push({ fromMs, toMs });
  }
  return whole;
}

/** True when any of the spells, which are in order and apart, has a moment in common with this stretch. */
export function touches(spells: readonly Spell[], fromMs: number, toMs: number): boolean {
  let low = 0;
  let high = spells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spells[middle]?.toMs ?? Infinity) < fromMs) low = middle + 1;
    else high = middle;
  }
  return (spells[low]?.fromMs ?? Infinity) <= toMs;
}
