import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Input } from '../../model/input.ts';
import { fileOf } from '../file-input.ts';
import { packageRoot } from '../package-root.ts';
import { isBuilt } from '../tool.ts';
import type { ReadingTerms } from './orders.ts';
import { type ReadAhead, readingPool } from './pool.ts';
import { startThread } from './thread.ts';

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
  const large = inputs.filter(isWorthAThread);
  const threads = Math.min(mostThreads, availableParallelism() - 1, large.length - 1);
  if (threads < 1 || !isBuilt) return null;
  // The first large file is left to this thread, which would only wait for it. What comes before it is small, or no file:
  // the threads begin with the next ones meanwhile.
  const [, ...others] = large;
  return readingPool(
    others,
    Array.from({ length: threads }, () => startThread(script, terms)),
  );
}

/** A file that repeats another one is read only where that one could not be read to its end. */
function isWorthAThread(input: Input): boolean {
  const file = fileOf(input);
  return file !== undefined && file.bytes >= leastBytes[file.kind] && input.sameAs === undefined;
}
