import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw, crc32 } from 'node:zlib';
import { fault } from '../fault.ts';
import { type BytesAllowance, overLimit, sizeText } from './allowance.ts';

const packings = { deflate: createInflateRaw, gzip: createGunzip };

/**
 * Unpacks a stream. What was unpacked before a fault or before the system refused is always handed on first, and no more
 * is unpacked than somebody takes.
 */
export async function* unpack(
  packed: AsyncIterable<Buffer>,
  packing: keyof typeof packings,
  allowance: BytesAllowance,
): AsyncGenerator<Buffer, void> {
  const engine = packings[packing]({ chunkSize: 64 * 1024 });
  const source = Readable.from(copied(packed), { highWaterMark: 1 });
  const failures: unknown[] = [];
  let wake = () => {};
  for (const event of ['readable', 'end', 'close']) engine.on(event, () => wake());
  engine.on('error', (error) => failures.push(error));
  source.on('error', (error) => {
    failures.push(error);
    engine.end();
  });
  source.pipe(engine);

  async function* parts(): AsyncGenerator<Buffer, void> {
    // By hand: a `for await` drops what the engine still holds when it fails.
    for (;;) {
      const part = engine.read() as Buffer | null;
      if (part !== null) yield part;
      else if (engine.readableEnded || engine.closed) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (failures.length > 0) throw asFault(failures[0]);
  }

  try {
    yield* withinLimits(parts(), allowance, () => engine.bytesWritten);
  } finally {
    source.destroy();
    engine.destroy();
  }
}

/** The engine works on a part in a thread of its own while the next one is fetched, into the same memory maybe. */
async function* copied(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  for await (const part of parts) yield Buffer.from(part);
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

function asFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  return fault('entry-damaged', { reason: code === 'Z_BUF_ERROR' ? 'cut' : 'data' });
}
