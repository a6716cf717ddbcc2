import { binFor, type Bins, emptyBins } from './bins.ts';

/** Within one bin: how many events, and the first and last of them in milliseconds since 1970. */
export interface Stretch {
  count: number;
  firstMs: number;
  lastMs: number;
}

/** When a log was alive. */
export type Activity = Bins<Stretch>;

export function emptyActivity(): Activity {
  return emptyBins((one = { count: 0, firstMs: Infinity, lastMs: -Infinity }, other) => ({
    count: one.count + other.count,
    firstMs: Math.min(one.firstMs, other.firstMs),
    lastMs: Math.max(one.lastMs, other.lastMs),
  }));
}

export function noteActivity(activity: Activity, ms: number): void {
  const bin = binFor(activity, ms);
  const there = activity.values.get(bin);
  if (!there) {
    activity.values.set(bin, { count: 1, firstMs: ms, lastMs: ms });
    return;
  }
  there.count += 1;
  there.firstMs = Math.min(there.firstMs, ms);
  there.lastMs = Math.max(there.lastMs, ms);
}
