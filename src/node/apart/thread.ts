import { Worker } from 'node:worker_threads';
import type { ReadingAnswer, ReadingOrder, ReadingTerms } from './orders.ts';

/** A thread that reads files, one at a time. */
export interface Thread {
  /** Never rejects. `ended`: the thread is no more, and the order was not carried out. */
  read(order: ReadingOrder): Promise<ReadingAnswer | 'ended'>;
  end(): Promise<void>;
}

/** `script`: answers every `ReadingOrder` with one `ReadingAnswer`. */
export function startThread(script: string | URL, terms: ReadingTerms): Thread {
  const worker = new Worker(script, { workerData: terms });
  let ended = false;
  let waiting: ((answer: ReadingAnswer | 'ended') => void) | null = null;

  function give(answer: ReadingAnswer | 'ended'): void {
    const resolve = waiting;
    waiting = null;
    resolve?.(answer);
  }

  function fail(): void {
    ended = true;
    give('ended');
  }

  // For good, not for the time of an order: an error that nobody listens to ends the whole process.
  worker.on('message', give).on('error', fail).on('exit', fail);
  worker.on('messageerror', () => {
    fail();
    void worker.terminate();
  });

  return {
    read(order) {
      if (ended) return Promise.resolve('ended');
      return new Promise((resolve) => {
        waiting = resolve;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
        worker.postMessage(order);
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}
