// What runs in a reading thread: files in, shares out.
import { parentPort, workerData } from 'node:worker_threads';
import { wordsFor } from '../../locale/words.ts';
import { readApart } from '../../triage/read-apart.ts';
import { fileInput } from '../file-input.ts';
import type { ReadingAnswer, ReadingOrder, ReadingTerms } from './orders.ts';

const { packs, options, locale } = workerData as ReadingTerms;

parentPort?.on('message', ({ name, path, bytes }: ReadingOrder) => {
  void read(fileInput(name, path, bytes, wordsFor(locale)));
});

/** What goes wrong ends the thread, and the file is read by the one that asked. */
async function read(input: Parameters<typeof readApart>[0]): Promise<void> {
  const answer: ReadingAnswer = await readApart(input, packs, options);
  parentPort?.postMessage(answer, answer ? [answer.seen.looks.prints.buffer as ArrayBuffer] : []);
}
