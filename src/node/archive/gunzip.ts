import { crc32 } from 'node:zlib';
import { type Fault, fault } from '../fault.ts';
import type { Note } from '../stream-input.ts';
import { type BytesAllowance, overLimit } from './allowance.ts';
import { type ByteFeed, createByteFeed } from './byte-feed.ts';
import { skipGzipHeader } from './gzip-header.ts';
import { inflate } from './inflate.ts';
import { withinLimits } from './unpack.ts';

/**
 * Unpacks a gzip file: one or several packed one behind the other, as `cat one.gz two.gz` makes them. Zeros behind a part
 * are padding. All that can be unpacked comes, also from parts whose checksum is wrong; that is thrown at the end.
 */
export async function* gunzip(
  packed: AsyncIterable<Buffer>,
  allowance: BytesAllowance,
  note: Note,
): AsyncGenerator<Buffer, void> {
  const feed = createByteFeed(packed);
  let inPart = 0;
  const used = (bytes: number): void => void (inPart = bytes);
  try {
    yield* withinLimits(parts(feed, allowance.limits.gzipParts, used, note), allowance, () => feed.gone() + inPart);
  } finally {
    await feed.close();
  }
}

async function* parts(
  feed: ByteFeed,
  most: number,
  used: (bytes: number) => void,
  note: Note,
): AsyncGenerator<Buffer, void> {
  const faults: Fault[] = [];
  for (let count = 0; await beginsPart(feed, count === 0, note); count += 1) {
    if (count === most) throw overLimit('parts', String(most));
    const header = await skipGzipHeader(feed);
    if (header !== 'whole') throw fault('entry-damaged', { reason: header });
    let [sum, length] = [0, 0];
    for await (const part of inflate(feed, used)) {
      sum = crc32(part, sum);
      length += part.length;
      yield part;
    }
    used(0);
    const reason = reasonToDoubt(await feed.take(8), sum, length);
    if (reason !== null) faults.push(fault('entry-damaged', { reason }));
  }
  for (const { problem } of faults.slice(0, -1)) note(problem);
  const last = faults.at(-1);
  if (last) throw last;
}

/** Whether another part begins, padding aside. What is neither is counted and told. */
async function beginsPart(feed: ByteFeed, isFirst: boolean, note: Note): Promise<boolean> {
  const head = isFirst ? await feed.take(2) : await headBehindZeros(feed);
  if (head.length === 2 && head.readUInt16BE(0) === 0x1f8b) return true;
  let bytes = head.length;
  for (let more = head; more.length > 0; bytes += more.length) more = await feed.take(64 * 1024);
  if (bytes > 0) note({ code: 'bytes-behind-gzip', args: { bytes } });
  return false;
}

/** The next two bytes, or what is there of them, from the first on that is not zero. */
async function headBehindZeros(feed: ByteFeed): Promise<Buffer> {
  for (;;) {
    const bytes = await feed.take(1024);
    if (bytes.length === 0) return bytes;
    const start = bytes.findIndex((byte) => byte !== 0);
    if (start < 0) continue;
    feed.giveBack(bytes.subarray(start));
    return await feed.take(2);
  }
}

/** What stands behind a part says what should have come out of it. Null: that is what came. */
function reasonToDoubt(end: Buffer, sum: number, length: number): 'unchecked' | 'checksum' | null {
  if (end.length < 8) return 'unchecked';
  return end.readUInt32LE(0) === sum && end.readUInt32LE(4) === length % 2 ** 32 ? null : 'checksum';
}
