import { open } from 'node:fs/promises';

const chunkSize = 256 * 1024;

/** Bytes that can be read from any place: an archive keeps the list of what it holds at its end. */
export interface RandomBytes {
  readonly size: number;
  /** Shorter where the bytes end; empty beyond. */
  read(at: number, length: number): Promise<Buffer>;
  /** From one place to just before another, or to the end. */
  stream(from: number, to: number): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** A file. Its size is taken once. Throws what the system throws. */
export async function openFile(path: string): Promise<RandomBytes> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return {
      size,
      async read(at, length) {
        // A hostile offset may be larger than what the system takes.
        if (at >= size) return Buffer.alloc(0);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size - at)), 0, null, at);
        return buffer.subarray(0, bytesRead);
      },
      async *stream(from, to) {
        const end = Math.min(to, size);
        if (from >= end) return;
        yield* file.createReadStream({ start: from, end: end - 1, highWaterMark: chunkSize, autoClose: false });
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** What is held in memory. */
export function inMemory(bytes: Buffer): RandomBytes {
  return {
    size: bytes.length,
    read: async (at, length) => bytes.subarray(at, at + length),
    async *stream(from, to) {
      const end = Math.min(to, bytes.length);
      for (let at = from; at < end; at += chunkSize) yield bytes.subarray(at, Math.min(at + chunkSize, end));
    },
    close: async () => {},
  };
}
