import type { Words } from '../locale/words.ts';
import { type Io, remark } from './io.ts';

/** The signal of the first Ctrl-C, for as long as something is read. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** From here on Ctrl-C ends the process, as it always does. */
  release(): void;
}

/** Listens for Ctrl-C. Who presses it is told what comes of it. */
export function listenForInterrupt(io: Io, words: Words): Interrupt {
  const controller = new AbortController();
  const release = io.onInterrupt?.(() => {
    release?.();
    controller.abort();
    void remark(io, [words.say('cli.interrupted')]);
  });
  return { signal: controller.signal, release: () => release?.() };
}
