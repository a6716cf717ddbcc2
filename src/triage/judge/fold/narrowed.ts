import { emptyHistogram, type Histogram } from '../../tally/histogram.ts';

/** The same counts with fewer bins; the first and the last time move inwards with them. */
export function narrowed(when: Histogram, values: Map<number, number>): Histogram {
  const bins = [...values.keys()].toSorted((one, other) => one - other);
  const [first = 0, last = 0] = [bins[0], bins.at(-1)];
  const firstMs = Math.max(when.firstMs, first * when.widthMs);
  const lastMs = Math.min(when.lastMs, (last + 1) * when.widthMs - 1);
  return { ...emptyHistogram(), widthMs: when.widthMs, firstMs, lastMs, values };
}
