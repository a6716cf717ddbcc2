import type { Input } from '../../model/input.ts';
import type { InputShare } from '../../triage/read-apart.ts';
import { fileOf } from '../file-input.ts';
import type { ReadingAnswer } from './orders.ts';
import type { Thread } from './thread.ts';

/** Reads files ahead of the one whose turn it is. */
export interface ReadAhead {
  /** The share of an input whose turn has come, once; null when it is to be read here. */
  apart(input: Input): Promise<InputShare | null>;
  /** Ends the threads. Who waits for a share is told to read the input. */
  close(): Promise<void>;
}

/**
 * Threads begin with the files in their order. A share is as large as what was found in its file: at most one more than
 * there are threads is being made or waits for its turn.
 */
export function readingPool(files: readonly Input[], threads: readonly Thread[]): ReadAhead {
  const waiting = new Set(files);
  const idle = [...threads];
  const begun = new Map<Input, Promise<ReadingAnswer>>();

  function begin(): void {
    for (const input of waiting) {
      if (begun.size > threads.length) return;
      const thread = idle.shift();
      if (!thread) return;
      waiting.delete(input);
      begun.set(input, read(thread, input));
    }
  }

  async function read(thread: Thread, input: Input): Promise<ReadingAnswer> {
    const { path = '', bytes = 0 } = fileOf(input) ?? {};
    const answer = await thread.read({ name: input.name, path, bytes });
    // The file is read by this thread, and what is wrong with it shows then.
    if (answer === 'ended') return null;
    idle.push(thread);
    begin();
    return answer;
  }

  begin();
  return {
    async apart(input) {
      waiting.delete(input);
      const answer = begun.get(input);
      begun.delete(input);
      begin();
      return (await answer) ?? null;
    },
    async close() {
      waiting.clear();
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
