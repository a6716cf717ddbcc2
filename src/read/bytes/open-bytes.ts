import type { Input } from '../../model/input.ts';
import type { InputProblem } from '../../model/problem.ts';
import { limits } from '../limits.ts';

/** The bytes of an input: a sample from its start, then all of it. */
export interface OpenBytes {
  /** At least `limits.sampleBytes`, or everything. Empty when there is nothing but NULs. */
  readonly sample: Uint8Array;
  /** The sample and what follows. Ends early, without throwing, when the system refuses. */
  readonly all: AsyncIterable<Uint8Array>;
  /** What stood in the way: the system refused, or what the input says itself. Known when `all` or the sample has ended. */
  problems(): readonly InputProblem[];
  /** Lets the input go. */
  close(): Promise<void>;
}

/** Starts reading an input. Never throws: what the input throws is among `problems()`. */
export async function openBytes(input: Input): Promise<OpenBytes> {
  const refused: InputProblem[] = [];
  const bytes = withoutLeadingNuls(
    readUntilRefused(input, (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      refused.push({ code: 'file-not-readable', args: { reason } });
    }),
  );

  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < limits.sampleBytes) {
    const next = await bytes.next();
    if (next.done) break;
    length += next.value.length;
    // A chunk lives until the next one is asked for.
    parts.push(length < limits.sampleBytes ? next.value.slice() : next.value);
  }

  async function* all(): AsyncGenerator<Uint8Array, void> {
    yield* parts;
    yield* bytes;
  }

  return {
    sample: join(parts, length).subarray(0, limits.sampleBytes),
    all: all(),
    problems: () => [...refused, ...(input.problems?.() ?? [])],
    close: () => bytes.return().then(() => undefined),
  };
}

async function* readUntilRefused(
  input: Input,
  onRefused: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* input.chunks();
  } catch (error) {
    onRefused(error);
  }
}

/**
 * A file whose writing was cut off by a crash can begin with a run of NULs. They are left out in pairs, so that UTF-16
 * keeps its step; up to three are left alone, because big-endian UTF-16 begins with one.
 */
async function* withoutLeadingNuls(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let nuls = 0;
  let started = false;
  for await (const chunk of chunks) {
    if (started) {
      yield chunk;
      continue;
    }
    const first = chunk.findIndex((byte) => byte !== 0);
    nuls += first < 0 ? chunk.length : first;
    if (first < 0) continue;
    started = true;
    const kept = nuls < 4 ? nuls : nuls % 2;
    if (kept > 0) yield new Uint8Array(kept);
    yield chunk.subarray(first);
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
