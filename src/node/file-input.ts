import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import { type OpenStream, streamInput } from './stream-input.ts';

const chunkSize = 1024 * 1024;

/** A file as an input. It is opened when the first chunk is asked for, so that many inputs hold one file open. */
export function fileInput(
  name: string,
  path: string,
  bytes: number | undefined,
  words: Words,
  kind: InputFile['kind'] = 'text',
): Input {
  const input = streamInput(name, fileStream(path, bytes), words, bytes);
  if (bytes) files.set(input, { path, bytes, kind });
  return input;
}

/** Where an input is to be found by another thread. */
export interface InputFile {
  readonly path: string;
  readonly bytes: number;
  readonly kind: 'text' | 'evtx';
}

const files = new WeakMap<Input, InputFile>();

/** The file that an input is; undefined when it is none, or has no size. */
export function fileOf(input: Input): InputFile | undefined {
  return files.get(input);
}

/**
 * The bytes of a file. Its size was taken when it was found, and it is read that far: a log that somebody writes to would
 * be a moving target. Files that the system makes up while they are read have no size before, and are read to their end.
 */
export function fileStream(path: string, bytes: number | undefined): OpenStream {
  return async function* (note) {
    if (!bytes) return yield* createReadStream(path, { highWaterMark: chunkSize });
    yield* readUpTo(path, bytes);
    if ((await sizeOf(path)) > bytes) note({ code: 'file-grew', args: {} });
  };
}

/** Into the same memory again and again: a new megabyte for each chunk stays until the collector finds the time. */
async function* readUpTo(path: string, bytes: number): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const memory = Buffer.allocUnsafeSlow(Math.min(bytes, chunkSize));
    for (let at = 0; at < bytes;) {
      const { bytesRead } = await file.read(memory, 0, Math.min(memory.length, bytes - at), at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** 0 for a file that is gone: it was read. */
async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
