import { type Io, remark } from './io.ts';

/** The signal of the first Ctrl-C, for as long as something is read. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** From here on Ctrl-C ends the process, as it always does. */
  release(): void;
}

/** Listens for the first Ctrl-C. Who presses it is told what comes of it, where that is known at once. */
export function listenForInterrupt(io: Io, told: readonly string[]): Interrupt {
  const controller = new AbortController();
  const release = io.onInterrupt?.(() => {
    release?.();
    controller.abort();
    void remark(io, told);
  });
  return { signal: controller.signal, release: () => release?.() };
}
