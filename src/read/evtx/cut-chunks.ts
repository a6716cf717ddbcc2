import { layout } from './layout.ts';

/** Cuts the bytes of an .evtx file, which arrive in pieces of any size, into its chunks. */
export interface ChunkCutter {
  take(bytes: Uint8Array): void;
  /** No more bytes. A last chunk that is not whole is handed on too, filled up with zeros. */
  end(): void;
}

export interface ChunkSink {
  /**
   * `chunk` is always 64 KiB, in memory that is used again for the next one; `offset` is where it begins in the file, and
   * `length` how much of it the file holds.
   */
  chunk(chunk: Uint8Array, offset: number, length: number): void;
  /** The file ends in its header, or in a chunk. */
  cut(offset: number): void;
}

export function createChunkCutter(sink: ChunkSink): ChunkCutter {
  const chunk = new Uint8Array(layout.chunk);
  let filled = 0;
  let headerLeft: number = layout.fileHeader;
  let offset: number = layout.fileHeader;

  function handOn(): void {
    sink.chunk(chunk, offset, filled);
    offset += filled;
    filled = 0;
  }

  return {
    take(bytes) {
      let from = Math.min(headerLeft, bytes.length);
      headerLeft -= from;
      while (from < bytes.length) {
        const part = bytes.subarray(from, from + layout.chunk - filled);
        chunk.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === layout.chunk) handOn();
      }
    },
    end() {
      if (headerLeft > 0) return sink.cut(layout.fileHeader - headerLeft);
      if (filled === 0) return;
      chunk.fill(0, filled);
      handOn();
      sink.cut(offset);
    },
  };
}
