import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import { type OpenStream, streamInput } from './stream-input.ts';

const chunkSize = 1024 * 1024;

/** A file as an input. It is opened when the first chunk is asked for, so that many inputs hold one file open. */
export function fileInput(name: string, path: string, bytes: number | undefined, words: Words): Input {
  return streamInput(name, fileStream(path, bytes), words, bytes);
}

/**
 * The bytes of a file. Its size was taken when it was found, and it is read that far: a log that somebody writes to would
 * be a moving target. Files that the system makes up while they are read have no size before, and are read to their end.
 */
export function fileStream(path: string, bytes: number | undefined): OpenStream {
  return async function* (note) {
    yield* createReadStream(path, { highWaterMark: chunkSize, ...(bytes ? { end: bytes - 1 } : {}) });
    if (bytes && (await sizeOf(path)) > bytes) note({ code: 'file-grew', args: {} });
  };
}

/** 0 for a file that is gone: it was read. */
async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
