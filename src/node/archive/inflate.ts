import { once } from 'node:events';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { fault } from '../fault.ts';
import type { ByteFeed } from './byte-feed.ts';

/**
 * What is packed with Deflate from here on, to its own end, behind which the feed then stands. What was unpacked before a
 * fault, or before the system refused, is always handed on first, and no more is unpacked than somebody takes. `used` hears
 * how many packed bytes it took.
 */
export async function* inflate(feed: ByteFeed, used: (bytes: number) => void): AsyncGenerator<Buffer, void> {
  const engine = createInflateRaw({ chunkSize: 64 * 1024 });
  const source = Readable.from(
    feed.lend(() => engine.bytesWritten),
    { highWaterMark: 1 },
  );
  const failures: unknown[] = [];
  let wake = () => {};
  for (const event of ['readable', 'end', 'close']) engine.on(event, () => wake());
  engine.on('error', (error) => failures.push(error));
  source.pipe(engine);

  try {
    // By hand: a `for await` drops what the engine still holds when it fails.
    for (;;) {
      const part = engine.read() as Buffer | null;
      used(engine.bytesWritten);
      if (part !== null) yield part;
      else if (engine.readableEnded || engine.closed) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (failures.length > 0) {
      feed.rethrow();
      throw asFault(failures[0]);
    }
    source.destroy();
    if (!source.closed) await once(source, 'close');
    feed.takeBack(engine.bytesWritten);
  } finally {
    source.destroy();
    engine.destroy();
  }
}

function asFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  return fault('entry-damaged', { reason: code === 'Z_BUF_ERROR' ? 'cut' : 'data' });
}
