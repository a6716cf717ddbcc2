import type { Absence } from '../../../model/rule.ts';
import type { Spell } from './windows.ts';

/** Heartbeats within one bin, or at one moment. */
export interface Beat extends Spell {
  readonly count: number;
}

/** Heartbeats are one that are no further apart than this part of the shortest silence. */
const oneBeat = 1 / 15;

/**
 * The usual gap between heartbeats in milliseconds: the median; null when fewer than `learnFrom` gaps were seen.
 * Heartbeats that come together, such as an upload beside a download, are one. `beats` are in order.
 */
export function usualGap(beats: readonly Beat[], { learnFrom, atLeastMs }: Absence): number | null {
  const gaps = gapsOf(beats).filter(({ ms }) => ms > atLeastMs * oneBeat);
  const seen = gaps.reduce((sum, { times }) => sum + times, 0);
  if (seen < learnFrom) return null;
  let left = Math.floor(seen / 2);
  for (const { ms, times } of gaps.toSorted((one, other) => one.ms - other.ms)) {
    if (left < times) return ms;
    left -= times;
  }
  return null;
}

function gapsOf(beats: readonly Beat[]): readonly { readonly ms: number; readonly times: number }[] {
  const gaps: { readonly ms: number; readonly times: number }[] = [];
  let lastMs = Infinity;
  for (const { fromMs, toMs, count } of beats) {
    if (fromMs > lastMs) gaps.push({ ms: fromMs - lastMs, times: 1 });
    // Of those in one bin only the mean gap is known.
    if (toMs > fromMs && count > 1) gaps.push({ ms: (toMs - fromMs) / (count - 1), times: count - 1 });
    lastMs = lastMs === Infinity ? toMs : Math.max(lastMs, toMs);
  }
  return gaps;
}
