import { recordsById, type SeenRecord, type SeenRecords } from './record-ids.ts';
import { gapRules } from './thresholds.ts';

/** What the record ids of one log tell. */
export interface Gaps {
  readonly from: number;
  readonly to: number;
  /** Different ids. */
  readonly records: number;
  /** Ids between `from` and `to` that no input holds. */
  readonly missing: number;
  readonly gaps: number;
  /** The records on both sides of the largest gap. */
  readonly largest: readonly [SeenRecord, SeenRecord] | null;
  /** Two records that show that the log began anew: the newer one has no higher id than the older one. */
  readonly restart: { readonly older: SeenRecord; readonly newer: SeenRecord } | null;
  /** The numbers of the inputs that brought the records. */
  readonly inputs: ReadonlySet<number>;
}

/**
 * Windows numbers the records of a log without leaving one out, so an id between two others is a record that somebody
 * left out, or that was overwritten or cleared between two exports. Where the time falls while the id rises the log was
 * cleared, and nothing is missing between the two. Of a log that was cleared and has the same ids twice the gaps of one
 * time may be hidden by the records of another one. Null when nothing can be said.
 */
export function gapsOf(seen: SeenRecords): Gaps | null {
  if (seen.full) return null;
  const inputs = new Set<number>();
  const twice: Gaps['restart'][] = [];
  let [from, records, missing, gaps] = [0, 0, 0, 0];
  let before: SeenRecord | null = null;
  let largest: Gaps['largest'] = null;
  let restart: Gaps['restart'] = null;

  for (const [record, another] of recordsById(seen)) {
    if (!record) continue;
    inputs.add(record.input);
    records += 1;
    if (!before) from = record.id;
    if (before && isEarlier(record, before)) {
      if (record.id > before.id + 1) restart ??= { older: record, newer: before };
    } else if (before && record.id > before.id + 1) {
      gaps += 1;
      missing += record.id - before.id - 1;
      if (!largest || record.id - before.id > largest[1].id - largest[0].id) largest = [before, record];
    }
    if (another && twice.length < gapRules.restartedIds) twice.push(...restartsAt(record, another));
    before = record;
  }

  restart ??= twice.length >= gapRules.restartedIds ? (twice[0] ?? null) : null;
  return before && { from, to: before.id, records, missing, gaps, largest, restart, inputs };
}

/** A log that was filtered before it was exported has gaps everywhere, and what is missing in them is not lost. */
export function looksFiltered({ from, to, records, missing, gaps }: Gaps): boolean {
  if (gaps * gapRules.recordsPerGap >= records) return true;
  return gaps >= gapRules.manyGaps && missing >= gapRules.missingShare * (to - from + 1);
}

function restartsAt(one: SeenRecord, other: SeenRecord): Gaps['restart'][] {
  if (isEarlier(one, other)) return [{ older: one, newer: other }];
  return isEarlier(other, one) ? [{ older: other, newer: one }] : [];
}

/** By more than clocks are set back; false when the times cannot be compared. */
function isEarlier(one: SeenRecord, other: SeenRecord): boolean {
  if (one.second === null || other.second === null || one.isLocal !== other.isLocal) return false;
  return other.second - one.second > gapRules.clockSeconds;
}
