import type { Span } from '../../model/result.ts';
import { gapRule, limits } from '../limits.ts';
import type { Activity } from '../tally/activity.ts';
import { widthFor } from '../tally/bins.ts';
import type { Tally } from '../tally/tally.ts';
import { isoOf } from './times.ts';

const hourMs = 3_600_000;

/** The time that the log covers, its time axis, its silences and its restarts. */
export function spanOf(tally: Tally): Span {
  const { firstMs, lastMs } = tally.all;
  return {
    first: isoOf(firstMs),
    last: isoOf(lastMs),
    bins: axisOf(firstMs, lastMs),
    gaps: gapsIn(tally.known.values.size > 0 ? tally.known : tally.all),
    marks: tally.marks,
  };
}

function axisOf(firstMs: number, lastMs: number): Span['bins'] {
  if (!Number.isFinite(firstMs)) return { start: null, minutes: 0, count: 0 };
  const widthMs = widthFor(firstMs, lastMs, limits.chartBins);
  const firstBin = Math.floor(firstMs / widthMs);
  return {
    start: new Date(firstBin * widthMs).toISOString(),
    minutes: widthMs / 60_000,
    count: Math.floor(lastMs / widthMs) - firstBin + 1,
  };
}

function gapsIn(activity: Activity): Span['gaps'] {
  const stretches = [...activity.values].toSorted(([one], [other]) => one - other).map(([, stretch]) => stretch);
  const events = stretches.reduce((sum, { count }) => sum + count, 0);
  const meanMs = (activity.lastMs - activity.firstMs) / Math.max(1, events - 1);
  const leastMs = Math.max(gapRule.hours * hourMs, gapRule.timesMean * meanMs);
  const gaps: { from: string; to: string }[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const next = stretches[at + 1];
    if (next && next.firstMs - stretch.lastMs >= leastMs) {
      gaps.push({ from: isoOf(stretch.lastMs) ?? '', to: isoOf(next.firstMs) ?? '' });
    }
  }
  return gaps;
}
