import { limits } from '../../limits.ts';

/** Within one bin: when the first and the last match were. */
interface Edges {
  firstMs: number;
  lastMs: number;
}

/**
 * When something happened. Up to `limits.momentsPerSeries` different moments are kept exactly. More are put into bins as
 * wide as the rule says (a two-hundredth of its timespan), and into bins of twice that width as often as is needed to
 * stay within the limit. The width follows from the moments alone, and each divides the next: so the same moments give
 * the same bins in any order and in any split.
 */
export interface Moments {
  /** Matches with a time. */
  count: number;
  firstMs: number;
  lastMs: number;
  /** 1 while moments are exact. */
  widthMs: number;
  /** Bin number (time divided by width, rounded down) to matches. */
  readonly counts: Map<number, number>;
  /** By bin number; empty while moments are exact. */
  readonly edges: Map<number, Edges>;
}

export function noMoments(): Moments {
  return { count: 0, firstMs: Infinity, lastMs: -Infinity, widthMs: 1, counts: new Map(), edges: new Map() };
}

/** `binMs`: width of the finest bins in milliseconds; null counts the moment without keeping it. */
export function addMoment(moments: Moments, ms: number, binMs: number | null): void {
  moments.count += 1;
  moments.firstMs = Math.min(moments.firstMs, ms);
  moments.lastMs = Math.max(moments.lastMs, ms);
  if (binMs === null) return;
  put(moments, ms, ms, 1);
  fit(moments, binMs);
}

/** Adds `other` to `moments`; `other` is left as it is. */
export function mergeMoments(moments: Moments, other: Moments, binMs: number | null): void {
  moments.count += other.count;
  moments.firstMs = Math.min(moments.firstMs, other.firstMs);
  moments.lastMs = Math.max(moments.lastMs, other.lastMs);
  if (binMs === null) return;
  if (other.widthMs > moments.widthMs) widenTo(moments, other.widthMs);
  for (const { firstMs, lastMs, count } of stretchesOf(other)) put(moments, firstMs, lastMs, count);
  fit(moments, binMs);
}

/** A number that never falls when moments are added, and stands for the room that they take. */
export function roomOf({ widthMs, counts }: Moments): number {
  return widthMs > 1 ? limits.momentsPerSeries : counts.size;
}

/** Moments and bins, as they were put in: with the first and the last time within each. */
export function* stretchesOf({ widthMs, counts, edges }: Moments): Generator<Edges & { readonly count: number }> {
  for (const [bin, count] of counts) {
    const { firstMs, lastMs } = edges.get(bin) ?? { firstMs: bin * widthMs, lastMs: bin * widthMs };
    yield { firstMs, lastMs, count };
  }
}

function put(moments: Moments, firstMs: number, lastMs: number, count: number): void {
  const { widthMs, counts, edges } = moments;
  const bin = Math.floor(firstMs / widthMs);
  counts.set(bin, (counts.get(bin) ?? 0) + count);
  if (widthMs === 1) return;
  const there = edges.get(bin);
  if (!there) {
    edges.set(bin, { firstMs, lastMs });
    return;
  }
  there.firstMs = Math.min(there.firstMs, firstMs);
  there.lastMs = Math.max(there.lastMs, lastMs);
}

function fit(moments: Moments, binMs: number): void {
  while (moments.counts.size > limits.momentsPerSeries) {
    widenTo(moments, moments.widthMs === 1 ? Math.max(2, binMs) : moments.widthMs * 2);
  }
}

function widenTo(moments: Moments, widthMs: number): void {
  const all = [...stretchesOf(moments)];
  moments.counts.clear();
  moments.edges.clear();
  moments.widthMs = widthMs;
  for (const { firstMs, lastMs, count } of all) put(moments, firstMs, lastMs, count);
}
