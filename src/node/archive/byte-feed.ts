/** Bytes from a stream, for readers who take more than they need: what one of them leaves is there for the next. */
export interface ByteFeed {
  /** The next bytes, `most` of them; fewer where the stream ends. Throws what the stream throws. */
  take(most: number): Promise<Buffer>;
  /** Puts bytes that were taken back in front of what comes. */
  giveBack(bytes: Buffer): void;
  /** All that comes, piece by piece, with `used` telling how many of these bytes are no longer needed. Ends where the stream throws. */
  lend(used: () => number): AsyncGenerator<Buffer, void>;
  /** Takes back what was lent, but for the first `used` bytes. Asked for after `lend` ended or was left. */
  takeBack(used: number): void;
  /** Throws what the stream threw, if `lend` ended for that. */
  rethrow(): void;
  /** How many bytes are gone for good. */
  gone(): number;
  /** Lets go of the stream, which need not have ended. */
  close(): Promise<void>;
}

/** Pieces are copied: the stream may use their memory again. */
export function createByteFeed(stream: AsyncIterable<Buffer>): ByteFeed {
  const parts = stream[Symbol.asyncIterator]();
  let ahead: Buffer[] = [];
  let lent: Buffer[] = [];
  let settled = 0; // of the lent bytes, how many are in pieces that were let go
  let gone = 0;
  let failure: { readonly error: unknown } | null = null;

  async function next(): Promise<Buffer | null> {
    const before = ahead.shift();
    if (before) return before;
    if (failure) throw failure.error;
    try {
      const step = await parts.next();
      return step.done === true ? null : Buffer.from(step.value);
    } catch (error) {
      failure = { error };
      throw error;
    }
  }

  function letGo(used: number): void {
    for (let [first] = lent; first && settled + first.length <= used; [first] = lent) {
      settled += first.length;
      lent.shift();
    }
  }

  return {
    async take(most) {
      const taken: Buffer[] = [];
      let missing = most;
      while (missing > 0) {
        const piece = await next();
        if (!piece) break;
        taken.push(piece.subarray(0, missing));
        if (piece.length > missing) ahead.unshift(piece.subarray(missing));
        missing -= Math.min(missing, piece.length);
      }
      gone += most - missing;
      return Buffer.concat(taken);
    },

    giveBack(bytes) {
      if (bytes.length > 0) ahead.unshift(bytes);
      gone -= bytes.length;
    },

    async *lend(used) {
      for (;;) {
        const piece = await next().catch(() => null);
        if (!piece) return;
        letGo(used());
        lent.push(piece);
        yield piece;
      }
    },

    takeBack(used) {
      letGo(used);
      const [first, ...others] = lent;
      if (first) ahead = [first.subarray(used - settled), ...others, ...ahead].filter(({ length }) => length > 0);
      lent = [];
      settled = 0;
      gone += used;
    },

    rethrow() {
      if (failure) throw failure.error;
    },

    gone: () => gone,
    async close() {
      await parts.return?.();
    },
  };
}
