import type { Input, Leak } from '../index.ts';
import {
  copyNames,
  openWritten,
  type ReadOptions,
  rewriteExport,
  type NameCollection,
  type SettledNames,
} from '../inner.ts';
import type { Words } from '../locale/words.ts';
import { type CopyEntry, unfinished, writeStream } from '../node/copy-folder.ts';
import { fileInput } from '../node/file-input.ts';

/** Names of all exports, from the first byte to the last. Throws the reason of `signal`, as all here do. */
export async function collectWritten(
  inputs: readonly Input[],
  collection: NameCollection,
  reading: ReadOptions,
  signal: AbortSignal,
): Promise<void> {
  for (const input of inputs) {
    const { written, close } = await openWritten(input, reading);
    try {
      const take = written && collection.written(written.table);
      if (!take) continue;
      for await (const records of written.records()) {
        signal.throwIfAborted();
        for (const record of records) take(record);
      }
    } finally {
      await close();
    }
  }
}

/** A copy that is written and not yet in its place. */
export interface Copy extends CopyEntry {
  /** The name of the input. */
  readonly of: string;
}

/** Writes the copies beside their places. `started` is told of each before its first byte. */
export async function writeCopies(
  inputs: readonly Input[],
  { folder, names, reading, signal }: Omit<Finished, 'words'> & { readonly reading: ReadOptions },
  started: (name: string) => void,
): Promise<readonly Copy[]> {
  const nameOf = copyNames();
  const copies: Copy[] = [];
  for (const input of inputs) {
    const { written, close } = await openWritten(input, reading);
    try {
      if (!written) continue;
      const name = nameOf(names.fileName(input.name), written.form);
      started(name);
      const made = rewriteExport(written, names);
      await writeStream(unfinished(folder, name), until(made.text, signal));
      copies.push({ name, form: written.form, leftOut: made.leftOut(), of: input.name });
    } finally {
      await close();
    }
  }
  return copies;
}

async function* until(text: AsyncIterable<string>, signal: AbortSignal): AsyncIterable<string> {
  for await (const part of text) {
    signal.throwIfAborted();
    yield part;
  }
}

/** Where copies are and what they were made with. */
export interface Finished {
  readonly folder: string;
  readonly names: SettledNames;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** Reads a finished copy again and looks for originals in it. A copy of another form than its export counts as one. */
export async function leaksInCopy(
  { name, form }: CopyEntry,
  { folder, names, words, signal }: Finished,
): Promise<readonly Leak['class'][] | 'other-form'> {
  const { written, close } = await openWritten(fileInput(name, unfinished(folder, name), undefined, words), {});
  try {
    if (written?.form !== form) return 'other-form';
    const look = names.leaks(written.table);
    const found = new Set<Leak['class']>();
    for await (const records of written.records()) {
      signal.throwIfAborted();
      for (const record of records) for (const leaked of look(record)) found.add(leaked);
    }
    return [...found];
  } finally {
    await close();
  }
}
