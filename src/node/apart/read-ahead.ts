import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input } from '../../model/input.ts';
import type { InputShare } from '../../triage/read-apart.ts';
import { fileOf } from '../file-input.ts';
import { packageRoot } from '../package-root.ts';
import { isBuilt } from '../tool.ts';
import type { ReadingAnswer, ReadingOrder, ReadingTerms } from './orders.ts';

/** Reads files ahead of the one whose turn it is. */
export interface ReadAhead {
  /** The share of an input whose turn has come; null when it is to be read here. */
  apart(input: Input): Promise<InputShare | null>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * A thread costs up to 0.4 s of a processor, most of it because the engine has to warm up again in it, and a hundred
 * megabytes. Two .evtx logs of 100 MB took 5.6 s in one thread and 3.3 s in the busier of two; four XML logs of 100 MB 2.7 s
 * and 1.9 s, which is too little for that: text pays only when the cost is small beside it.
 */
const leastBytes = { text: 256 * 1024 ** 2, evtx: 16 * 1024 ** 2 };

/** Each has memory of its own. */
const mostThreads = 3;

/**
 * Threads that read large files while this one reads another. Null where they would not pay: with one processor, or fewer
 * than two large files. What comes out does not depend on it.
 */
export function readAhead(inputs: readonly Input[], terms: ReadingTerms): ReadAhead | null {
  const script = join(packageRoot(), 'dist', 'reading-thread.cjs');
  const large = inputs.filter(isLarge);
  const threads = Math.min(mostThreads, availableParallelism() - 1, large.length - 1);
  if (threads < 1 || !isBuilt) return null;

  const waiting = new Set(large);
  const begun = new Map<Input, Promise<ReadingAnswer>>();
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: terms }));

  /** The first large file is this thread's own: its turn comes at once. */
  waiting.delete(large[0] as Input);
  for (const worker of workers) void readNext(worker);

  async function readNext(worker: Worker): Promise<void> {
    for (const input of waiting) {
      waiting.delete(input);
      const answer = answerOf(worker, input);
      begun.set(
        input,
        answer.catch(() => null),
      );
      try {
        await answer;
      } catch {
        // A thread that failed is of no more use. Its file is read here, and what is wrong shows then.
        return;
      }
    }
  }

  return {
    async apart(input) {
      waiting.delete(input);
      return (await begun.get(input)) ?? null;
    },
    async close() {
      waiting.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function isLarge(input: Input): boolean {
  const file = fileOf(input);
  return file !== undefined && file.bytes >= leastBytes[file.kind];
}

function answerOf(worker: Worker, input: Input): Promise<ReadingAnswer> {
  const { path = '', bytes = 0 } = fileOf(input) ?? {};
  const order: ReadingOrder = { name: input.name, path, bytes };
  return new Promise((resolve, reject) => {
    const failed = (reason: unknown) => reject(reason instanceof Error ? reason : new Error(String(reason)));
    worker.once('error', failed).once('exit', failed);
    worker.once('message', (answer: ReadingAnswer) => {
      worker.off('error', failed).off('exit', failed);
      resolve(answer);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    worker.postMessage(order);
  });
}
