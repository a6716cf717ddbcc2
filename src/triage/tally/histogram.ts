import { atWidth, type Bins, binFor, emptyBins } from './bins.ts';

/** How many events, when. */
export type Histogram = Bins<number>;

const sum = (one = 0, other: number) => one + other;

export function emptyHistogram(): Histogram {
  return emptyBins(sum);
}

export function countAt(histogram: Histogram, ms: number, count = 1): void {
  const bin = binFor(histogram, ms);
  histogram.values.set(bin, (histogram.values.get(bin) ?? 0) + count);
}

/** The counts of `count` bins of `widthMs`, the first one beginning at `startMs`; what lies outside is left out. */
export function countsFrom(histogram: Histogram, startMs: number, widthMs: number, count: number): number[] {
  const counts = Array.from<number>({ length: count }).fill(0);
  const firstBin = Math.floor(startMs / widthMs);
  for (const [bin, events] of atWidth(histogram, widthMs)) {
    if (bin >= firstBin && bin < firstBin + count) counts[bin - firstBin] = events;
  }
  return counts;
}
