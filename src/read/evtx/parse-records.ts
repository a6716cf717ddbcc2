import type { ParsedRecord } from 'winevtx';
import { chunkMark, layout } from './layout.ts';

/** Parses the records of one chunk, in order, at the caller's pace; throws at one that is beyond reading. */
export type ParseRecords = (chunk: Uint8Array, records: number) => Generator<ParsedRecord>;

/** The smallest file header that winevtx accepts. */
const headerLength = 128;

/**
 * So often may winevtx look at the chunk. A real chunk takes a fraction of it; one that was made to hurt takes no end.
 */
const mostSteps = 8 * layout.chunk;

/**
 * The one place that knows winevtx. It is loaded with the first .evtx file, for most runs read none. It needs Node's
 * `Buffer`; the built library brings one for pages.
 *
 * It parses all chunks of a file again for each one, or awaits each record; so it is given a file of one chunk, whose
 * header is our own and promises the records that are known to stand there.
 */
export async function loadParser(): Promise<ParseRecords> {
  const { parseEvtxFile } = await import('winevtx');
  return (chunk, records) => parseEvtxFile(watchedFile(chunk, records));
}

function watchedFile(chunk: Uint8Array, records: number): Buffer {
  const file = Buffer.from(new ArrayBuffer(headerLength + layout.chunk));
  file.write('ElfFile\0', 'latin1');
  file.writeUInt16LE(3, 38); // the version
  file.writeUInt16LE(headerLength, 40);

  const body = Buffer.from(file.buffer, headerLength);
  body.set(chunk);
  body.writeBigUInt64LE(chunkMark);
  body.writeBigUInt64LE(1n, layout.firstRecord);
  body.writeBigUInt64LE(BigInt(records), layout.lastRecord);
  body.writeBigUInt64LE(0n, 32); // the highest number here would say that the chunk is empty

  // It asks for the length before each step, and reads zeros beyond it. So the steps can be counted here, and with no end
  // to the length a value that reaches over the chunk is an error and not a run of zeros.
  let steps = 0;
  Object.defineProperty(body, 'length', {
    get() {
      steps += 1;
      if (steps > mostSteps) throw new RangeError('the chunk takes no end');
      return Number.POSITIVE_INFINITY;
    },
  });
  file.subarray = (from, to) => (from === headerLength ? body : Buffer.from(file.buffer, from, to));
  return file;
}
