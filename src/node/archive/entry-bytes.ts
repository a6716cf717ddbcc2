import { constants, inflateRawSync } from 'node:zlib';
import { fault } from '../fault.ts';
import type { BytesAllowance } from './allowance.ts';
import { readLocalHeader } from './local-header.ts';
import type { RandomBytes } from './random-bytes.ts';
import { unpack, withChecksum, withinLimits } from './unpack.ts';
import { foreignMethod, methods, type ZipEntry } from './zip-entry.ts';

/** The content of an entry, piece by piece. Ends with a fault that says why it is not whole. */
export async function* entryBytes(
  bytes: RandomBytes,
  entry: ZipEntry,
  allowance: BytesAllowance,
): AsyncGenerator<Buffer, void> {
  if (entry.encrypted) throw fault('entry-encrypted');
  const method = foreignMethod(entry);
  if (method !== null) throw fault('entry-packing', { method });
  const header = await readLocalHeader(bytes, entry.at);
  if (!header) throw fault('entry-damaged', { reason: 'header' });
  const packed = whole(bytes.stream(header.start, header.start + entry.packedBytes), entry.packedBytes);
  const unpacked = entry.method === methods.deflated ? unpack(packed, allowance) : withinLimits(packed, allowance);
  yield* withChecksum(unpacked, entry.checksum);
}

/** How an entry begins, without opening a stream: the bytes that come out of its first packed ones. Empty when none do. */
export async function entryHead(bytes: RandomBytes, entry: ZipEntry, packedBytes: number): Promise<Buffer> {
  const header = entry.encrypted || foreignMethod(entry) !== null ? null : await readLocalHeader(bytes, entry.at);
  if (!header) return Buffer.alloc(0);
  const packed = await bytes.read(header.start, Math.min(packedBytes, entry.packedBytes));
  if (entry.method === methods.stored) return packed;
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Ends with a fault where the archive ends too early. */
async function* whole(parts: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer, void> {
  let passed = 0;
  for await (const part of parts) {
    passed += part.length;
    yield part;
  }
  if (passed < bytes) throw fault('entry-damaged', { reason: 'cut' });
}
