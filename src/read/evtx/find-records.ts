import { layout, recordMark } from './layout.ts';

/** A record where it stands in its chunk, by what its own header says. */
export interface FoundRecord {
  readonly at: number;
  readonly size: number;
  readonly id: bigint;
  /** When the record was written: 100 ns since 1601, UTC. */
  readonly written: bigint;
}

/**
 * Finds the records of a chunk without trusting its header. Each record says where the next one begins; where one does
 * not, the next record is looked for in the space that the chunk says it has used. The ids must rise: a size that was
 * damaged would otherwise lead round in circles, and the unused end of a chunk can hold records of older days. For the
 * same reason a record that is more than the `promised` ones must bear the very next id.
 */
export function findRecords(chunk: DataView, promised: number): readonly FoundRecord[] {
  const used = chunk.getUint32(layout.freeSpace, true);
  const records: FoundRecord[] = [];
  let at: number = layout.chunkHeader;
  while (at + layout.smallestRecord <= layout.chunk) {
    const last = records.at(-1);
    const found = recordAt(chunk, at);
    const isNext = last === undefined || (found !== null && found.id > last.id);
    if (found && isNext && (records.length < promised || !last || found.id === last.id + 1n)) {
      records.push(found);
      at += found.size;
    } else if (at < used && records.length < promised) {
      at += 8; // records begin at multiples of eight
    } else {
      break;
    }
  }
  return records;
}

/** The number of the last record in a chunk that has none. */
const notUsed = 0xffff_ffff_ffff_ffffn;

/** How many records the header of a chunk promises; 0 when it says nothing that can be true. */
export function promisedRecords(chunk: DataView): number {
  const first = chunk.getBigUint64(layout.firstRecord, true);
  const last = chunk.getBigUint64(layout.lastRecord, true);
  const most = (layout.chunk - layout.chunkHeader) / layout.smallestRecord;
  const isPossible = first > 0n && last >= first && last < notUsed && last - first < most;
  return isPossible ? Number(last - first) + 1 : 0;
}

function recordAt(chunk: DataView, at: number): FoundRecord | null {
  if (chunk.getUint32(at, true) !== recordMark) return null;
  const size = chunk.getUint32(at + layout.recordSize, true);
  if (size < layout.smallestRecord || at + size > layout.chunk) return null;
  if (chunk.getUint32(at + size - 4, true) !== size) return null;
  return {
    at,
    size,
    id: chunk.getBigUint64(at + layout.recordId, true),
    written: chunk.getBigUint64(at + layout.recordTime, true),
  };
}
