import { crc32 } from 'node:zlib';
import { fault } from '../fault.ts';
import { type BytesAllowance, overLimit, sizeText } from './allowance.ts';
import { createByteFeed } from './byte-feed.ts';
import { inflate } from './inflate.ts';

/** Unpacks what is packed with Deflate, and ends with a fault where that is damaged or too much. */
export async function* unpack(packed: AsyncIterable<Buffer>, allowance: BytesAllowance): AsyncGenerator<Buffer, void> {
  let used = 0;
  const parts = inflate(createByteFeed(packed), (bytes) => (used = bytes));
  yield* withinLimits(parts, allowance, () => used);
}

/** Ends with a fault where the bytes become too many: in all, or for what they were unpacked from. */
export async function* withinLimits(
  parts: AsyncIterable<Buffer>,
  allowance: BytesAllowance,
  unpackedFrom: () => number = () => Infinity,
): AsyncGenerator<Buffer, void> {
  const { entryBytes, freeBytes, ratio } = allowance.limits;
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    allowance.takeBytes(part.length);
    if (bytes > entryBytes) throw overLimit('bytes', sizeText(entryBytes));
    if (bytes > freeBytes && bytes > ratio * unpackedFrom()) throw overLimit('ratio', String(ratio));
    yield part;
  }
}

/** Ends with a fault when the bytes are not those that were packed, or when that cannot be told. */
export async function* withChecksum(
  parts: AsyncIterable<Buffer>,
  expected: number | null,
): AsyncGenerator<Buffer, void> {
  let sum = 0;
  for await (const part of parts) {
    sum = crc32(part, sum);
    yield part;
  }
  if (sum !== expected) throw fault('entry-damaged', { reason: expected === null ? 'unchecked' : 'checksum' });
}
