/** Wakes who waits. */
export interface Bell {
  ring(): void;
  /** Ends when it rings or after `ms`; at once when it rang since the last wait. */
  wait(ms: number): Promise<void>;
}

/** The longest time that a timer of Node can take. */
const longestTimer = 2 ** 31 - 1;

export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(ms) {
      if (!hasRung) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, Math.min(Math.max(0, ms), longestTimer));
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      wake = null;
      hasRung = false;
    },
  };
}
