import type { EventRecord } from '../../model/event.ts';
import { printOfRow, printWith } from './fingerprint.ts';
import type { OwnedPrints } from './owned-prints.ts';
import { thresholds } from './thresholds.ts';

/** Where a row goes: `repeated` is the number of the input that it repeats, 0 when it counts. */
export type DeliverRow = (event: EventRecord, repeated: number) => void;

export interface RepeatedRuns {
  take(event: EventRecord): void;
  /** Hands on what was held back. */
  end(): void;
}

/**
 * Finds what one input repeats of earlier ones, by content alone: for rows that name no record. Two computers may log
 * the same message in the same second, so a row that matches is left out only within a run of rows that all match one
 * earlier input, in whatever direction they are sorted. A few rows that differ do not end a run that is proven. Rows are
 * held back, and handed on in their order, until their run is proven or broken: at most `runRows`.
 *
 * Equal rows of one export are events of their own: the second one only matches a second one.
 */
export function createRepeatedRuns(seen: OwnedPrints, input: number, deliver: DeliverRow): RepeatedRuns {
  const numberOf = rowNumbers();
  const times = new Set<string>();
  let held: EventRecord[] = [];
  let heldOf = 0;
  let proven = false;
  let gap = 0;

  function release(repeated: number): void {
    for (const event of held) deliver(event, repeated);
    held = [];
    times.clear();
  }

  function follow(event: EventRecord, repeated: number): void {
    gap = repeated === 0 ? gap + 1 : 0;
    proven = gap <= thresholds.runGap;
    deliver(event, repeated);
  }

  function hold(event: EventRecord, repeated: number): void {
    if (repeated !== heldOf) release(0);
    heldOf = repeated;
    if (repeated === 0) {
      deliver(event, 0);
      return;
    }
    held.push(event);
    times.add(event.time.raw);
    if (times.size < thresholds.runTimes && held.length < thresholds.runRows) return;
    release(repeated);
    proven = true;
    gap = 0;
  }

  return {
    take(event) {
      const owner = seen.claim(numberOf(event), input, 'last');
      const repeated = owner === input ? 0 : owner;
      if (proven) follow(event, repeated);
      else hold(event, repeated);
    },
    end: () => release(0),
  };
}

/** The print of a row and of how many equal ones came before it. Logs are sorted: equal rows share a stretch of one time. */
function rowNumbers() {
  const counts = new Map<number, number>();
  let time = '';
  return (event: EventRecord) => {
    if (event.time.raw !== time) counts.clear();
    time = event.time.raw;
    const print = printOfRow(event);
    const key = print.high * 2 ** 20 + (print.low >>> 12);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return printWith(print, count);
  };
}
