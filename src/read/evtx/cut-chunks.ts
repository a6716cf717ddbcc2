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
  /** The file ends in its header, in a chunk, or before all its chunks are there. */
  cut(offset: number): void;
}

export function createChunkCutter(sink: ChunkSink): ChunkCutter {
  const chunk = new Uint8Array(layout.chunk);
  let filled = 0;
  const header = new Uint8Array(layout.fileHeader);
  let headerLeft: number = layout.fileHeader;
  let chunks = 0;
  let offset: number = layout.fileHeader;

  function handOn(): void {
    sink.chunk(chunk, offset, filled);
    chunks += 1;
    offset += filled;
    filled = 0;
  }

  return {
    take(bytes) {
      let from = Math.min(headerLeft, bytes.length);
      header.set(bytes.subarray(0, from), layout.fileHeader - headerLeft);
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
      if (filled > 0) {
        chunk.fill(0, filled);
        handOn();
        sink.cut(offset);
      } else if (chunks < promisedChunks(header)) sink.cut(offset);
    },
  };
}

/** A log that was copied while Windows wrote to it may have more chunks than its header says; fewer were cut off. */
function promisedChunks(header: Uint8Array): number {
  return new DataView(header.buffer).getUint16(layout.chunkCount, true);
}
