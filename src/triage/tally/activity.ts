import { addToBins, type Bins, emptyBins } from './bins.ts';

/** Within one bin: how many events, and the first and last of them in milliseconds since 1970. */
interface Stretch {
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** When a log was alive. */
export type Activity = Bins<Stretch>;

export function emptyActivity(): Activity {
  return emptyBins((one, other) => ({
    count: one.count + other.count,
    firstMs: Math.min(one.firstMs, other.firstMs),
    lastMs: Math.max(one.lastMs, other.lastMs),
  }));
}

export function noteActivity(activity: Activity, ms: number): void {
  addToBins(activity, ms, { count: 1, firstMs: ms, lastMs: ms });
}
