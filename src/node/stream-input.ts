import { createHash } from 'node:crypto';
import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import type { InputProblem } from '../model/problem.ts';
import { type Fault, problemOf } from './fault.ts';
import { reasonOf } from './reason.ts';

/** Takes what is wrong with the bytes of an input and does not end them. */
export type Note = (problem: InputProblem) => void;

/** Where the bytes of an input come from; a part lives until the next one is asked for. */
export type OpenStream = (note: Note) => AsyncIterable<Buffer>;

/**
 * A stream as an input. The digest grows as chunks pass; what nobody read is read when the digest is asked for. A fault
 * ends the chunks and is among the problems; what the system refuses is thrown, in words.
 */
export function streamInput(name: string, open: OpenStream, words: Words, expected?: number): Input {
  const hash = createHash('sha256');
  const problems: InputProblem[] = [];
  let source: AsyncIterator<Buffer> | undefined;
  let refusal: Error | undefined;
  let passed = 0;
  let ended = false;
  let digest: string | undefined;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    source ??= open((problem) => problems.push(problem))[Symbol.asyncIterator]();
    for (;;) {
      const chunk = await nextOf(source);
      if (chunk === null) return;
      hash.update(chunk);
      passed += chunk.length;
      // A Buffer's slice() is a view where a Uint8Array's is a copy: readers get what the type says.
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }

  /** Steps by hand: a `for await` that is left early would close the stream, and the digest needs the rest of it. */
  async function nextOf(from: AsyncIterator<Buffer>): Promise<Buffer | null> {
    if (refusal) return refused(refusal);
    try {
      const step = await from.next();
      if (step.done !== true) return step.value;
      ended = true;
      return null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem) problems.push(problem);
      refusal = problem ? (error as Error) : new Error(reasonOf(error, words), { cause: error });
      return refused(refusal);
    }
  }

  async function sha256(): Promise<string> {
    if (digest === undefined) {
      const rest = chunks();
      while ((await rest.next()).done !== true);
      if (refusal) throw refusal;
      digest = hash.digest('hex');
    }
    return digest;
  }

  return {
    name,
    get bytes() {
      return ended ? passed : expected;
    },
    chunks,
    sha256,
    problems: () => problems,
    async close() {
      await source?.return?.();
    },
  };
}

/** What has a problem of its own only ends. */
function refused(refusal: Error): null {
  if (problemOf(refusal)) return null;
  throw refusal;
}

/** A place that could not even be opened, as an input that says why: it is shown among what was skipped. */
export function refusedInput(name: string, error: unknown, words: Words): Input {
  // oxlint-disable-next-line require-yield -- it ends before the first chunk
  async function* chunks(): AsyncGenerator<Buffer> {
    throw error;
  }
  return streamInput(name, chunks, words);
}

/** The same for an archive, whose faults are all said, and whose size is known. */
export function faultyInput(name: string, faults: readonly Fault[], words: Words, bytes: number): Input {
  // oxlint-disable-next-line require-yield -- it ends before the first chunk
  async function* chunks(note: Note): AsyncGenerator<Buffer> {
    for (const { problem } of faults.slice(0, -1)) note(problem);
    throw faults.at(-1);
  }
  return streamInput(name, chunks, words, bytes);
}

/** An input with something more to say of it. */
export function notedInput(input: Input, problem: InputProblem): Input {
  return extended(input, { problems: () => [problem, ...(input.problems?.() ?? [])] });
}

/** An input whose bytes another one was found to hold. */
export function repeatingInput(input: Input, sameAs: string): Input {
  return extended(input, { sameAs });
}

/** The size of an input may be known later only, so it is asked for each time. */
function extended(input: Input, more: Partial<Input>): Input {
  const own = {
    get bytes() {
      return input.bytes;
    },
  };
  return Object.assign(Object.defineProperties({ ...input }, Object.getOwnPropertyDescriptors(own)), more);
}
