import type { Case } from './case.ts';
import type { Log } from './log.ts';
import { comparePlaces, type PlaceRecord } from './places.ts';

/** A case's failures and the successes that end them, place by place. */
export function recordsOf({ pack, failures, endedBy, endsAnywhere }: Case, log: Log): readonly PlaceRecord[] {
  const { first, last } = log.span;
  const whole = { firstMs: Date.parse(first ?? ''), lastMs: Date.parse(last ?? '') };
  const proofs = log.proofsOf(pack, endedBy);
  return comparePlaces(failures, proofs.places, log.spansOf(pack), { whole, anywhere: endsAnywhere });
}
