import type { Input } from '../model/input.ts';

/**
 * An input that ends when the signal comes: no chunk is asked for after that, and one that is long in coming is not waited
 * for. `onStop` is called when it ended before its end.
 */
export function untilStopped(input: Input, signal: AbortSignal, onStop: () => void): Input {
  return {
    name: input.name,
    chunks: () => chunksUntil(input.chunks(), signal, onStop),
    problems: () => input.problems?.() ?? [],
  };
}

async function* chunksUntil(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onStop: () => void,
): AsyncGenerator<Uint8Array, void> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await orStopped(() => source.next(), signal);
      if (step === 'stopped') return onStop();
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    const closed = Promise.resolve(source.return?.()).catch(() => {});
    // A source that has not answered yet does not close before it does.
    if (!signal.aborted) await closed;
  }
}

/** What work comes to, or `stopped` as soon as the signal has come. */
export async function orStopped<Value>(
  work: () => Promise<Value> | Value,
  signal: AbortSignal,
): Promise<Value | 'stopped'> {
  if (signal.aborted) return 'stopped';
  let stop = (): void => {};
  try {
    // No `Promise.race` with one promise for the whole run: it would keep every chunk until the end.
    return await new Promise<Value | 'stopped'>((resolve, reject) => {
      stop = () => resolve('stopped');
      signal.addEventListener('abort', stop, { once: true });
      Promise.resolve(work()).then(resolve, reject);
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
