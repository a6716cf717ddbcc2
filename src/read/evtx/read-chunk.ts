import { findRecords, type FoundRecord, promisedRecords } from './find-records.ts';
import { chunkMark, layout } from './layout.ts';
import type { ParseRecords } from './parse-records.ts';
import { blankOut, prepareRecord } from './prepare-record.ts';

export interface ChunkReading {
  /** False for one that was never filled, or emptied. */
  readonly inUse: boolean;
  /** Records that should be there: those that the header promises, or were found if they are more. 0: nothing says. */
  readonly expected: number;
  /** Records that were handed on. */
  readonly read: number;
}

/**
 * Reads one chunk and hands on its records one by one, as winevtx makes them. What is known of a damaged chunk: how many
 * records its header promises, and how many were found. A record whose parts do not fit together costs itself; one that
 * makes winevtx throw costs itself and all behind it in the chunk, because templates are learnt on the way.
 */
export function readChunk(
  chunk: Uint8Array,
  parse: ParseRecords,
  onRecord: (event: unknown, record: FoundRecord) => void,
): ChunkReading {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const isMarked = view.getBigUint64(0, true) === chunkMark;
  const promised = isMarked ? promisedRecords(view) : 0;
  const found = findRecords(view, promised);
  if (found.length === 0 && promised === 0) {
    const isEmpty = isMarked || chunk.every((byte) => byte === 0);
    return { inUse: !isEmpty, expected: 0, read: 0 };
  }
  const expected = Math.max(promised, found.length);
  const read = handOn(chunk, parse, prepare(view, found), onRecord);
  return { inUse: true, expected, read };
}

/** In the order in which winevtx meets them; null for what it is made to pass over. */
function prepare(view: DataView, found: readonly FoundRecord[]): readonly (FoundRecord | null)[] {
  const templates = new Set<number>();
  const order: (FoundRecord | null)[] = [];
  let at: number = layout.chunkHeader;
  for (const record of found) {
    if (record.at > at) {
      blankOut(view, at, record.at);
      order.push(null);
    }
    const whole = prepareRecord(view, record, templates);
    if (!whole) blankOut(view, record.at, record.at + record.size);
    order.push(whole ? record : null);
    at = record.at + record.size;
  }
  return order;
}

function handOn(
  chunk: Uint8Array,
  parse: ParseRecords,
  order: readonly (FoundRecord | null)[],
  onRecord: (event: unknown, record: FoundRecord) => void,
): number {
  let read = 0;
  const parsed = parse(chunk, order.length);
  for (const record of order) {
    const event = nextEvent(parsed);
    if (event === undefined) break;
    if (record === null) continue;
    read += 1;
    // Outside of the guard: what the caller throws is no fault of the chunk.
    onRecord(event, record);
  }
  return read;
}

/** Undefined when there is none, or none that can be read. */
function nextEvent(parsed: ReturnType<ParseRecords>): unknown {
  try {
    const { done, value } = parsed.next();
    return done ? undefined : value.event;
  } catch {
    return undefined;
  }
}
