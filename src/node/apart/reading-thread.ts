// What runs in a reading thread: files in, shares out.
import { parentPort, workerData } from 'node:worker_threads';
import { loadLanguage } from '../../locale/catalogues.ts';
import { wordsFor } from '../../locale/words.ts';
import { readApart } from '../../triage/read-apart.ts';
import { fileInput } from '../file-input.ts';
import type { ReadingAnswer, ReadingOrder, ReadingTerms } from './orders.ts';

const { packs, options, locale } = workerData as ReadingTerms;

parentPort?.on('message', (order: ReadingOrder) => void read(order));

/**
 * Every order is answered: the one who asked waits for it, and whether Node ends a thread for a rejection that nobody
 * handles depends on how it was started. What goes wrong here shows when the file is read by the one who asked.
 */
async function read({ name, path, bytes }: ReadingOrder): Promise<void> {
  try {
    await loadLanguage(locale);
    const answer: ReadingAnswer = await readApart(fileInput(name, path, bytes, wordsFor(locale)), packs, options);
    parentPort?.postMessage(answer, answer ? [answer.seen.looks.prints.buffer as ArrayBuffer] : []);
  } catch {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    parentPort?.postMessage(null);
  }
}
