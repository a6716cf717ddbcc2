import type { Case } from './case.ts';
import type { Log } from './log.ts';
import { recordsOf } from './records.ts';

/**
 * When a case was over, in milliseconds since 1970: the first success after its last failure, in the last of the places
 * where it failed. Infinity while one of them is open. Off by one bin of the success's counts at most.
 */
export function overAt(one: Case, log: Log): number {
  const ends = recordsOf(one, log).map(({ failed, succeeded }) => {
    if (succeeded.lastMs <= failed.lastMs) return Infinity;
    const later = [...succeeded.values.keys()]
      .map((bin) => (bin + 1) * succeeded.widthMs)
      .filter((endMs) => endMs > failed.lastMs);
    return Math.min(succeeded.lastMs, ...later);
  });
  return ends.length === 0 ? Infinity : Math.max(...ends);
}
