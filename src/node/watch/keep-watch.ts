import {
  attempted,
  type Drops,
  goneUnread,
  lookedAgain,
  nextInTurn,
  nextTime,
  type Outcome,
  type Pace,
  type Sightings,
} from './drop-stages.ts';

/** All that a watch touches, so that a test can be the inbox and the clock. */
export interface Watch {
  /** Throws what the system throws. */
  look(): Promise<Sightings>;
  /** Called each time a look failed. */
  lookFailed(error: unknown): Promise<void>;
  isKnown(name: string, stamp: string): boolean;
  /** Deals with a drop, which was tried so often before. Never throws. */
  attempt(name: string, stamp: string, tries: number): Promise<Outcome>;
  /** Called with drops that are gone before anything was done about them. */
  gone(names: readonly string[]): Promise<void>;
  /** Milliseconds. */
  now(): number;
  /** Ends after this time, or earlier when something changed. */
  wait(ms: number): Promise<void>;
  stopped(): boolean;
  readonly pace: Pace;
  /** How often to look where nothing tells of changes. */
  lookEveryMs(): number;
  /**
   * Deal with what is there and end: at the latest `patienceMs` after the last drop that could be dealt with, and the time that
   * a drop needs to settle. Null: go on.
   */
  readonly once: { readonly patienceMs: number } | null;
}

/** Deals with drops one after another until it is stopped. The names of those that nothing was done about. */
export async function keepWatch(watch: Watch): Promise<readonly string[]> {
  const { pace, once } = watch;
  let drops: Drops = new Map();
  let only: ReadonlySet<string> | null = null;
  let failures = 0;
  let progressAt = watch.now();
  while (!watch.stopped()) {
    const seen = await watch.look().catch(async (error: unknown) => {
      await watch.lookFailed(error);
      return null;
    });
    if (seen === null) {
      failures += 1;
      if (once && isOverdue()) break;
      await watch.wait(Math.min(pace.longestPauseMs, pace.firstPauseMs * 2 ** Math.min(failures - 1, 30)));
      continue;
    }
    failures = 0;
    if (once) only ??= new Set(seen.keys());
    const asked = only === null ? seen : new Map([...seen].filter(([name]) => only?.has(name)));
    const gone = goneUnread(drops, asked);
    if (gone.length > 0) await watch.gone(gone);
    drops = lookedAgain(drops, asked, watch.now(), (name, stamp) => watch.isKnown(name, stamp));

    const name = nextInTurn(drops, watch.now(), pace);
    if (name !== null && !watch.stopped()) {
      const drop = drops.get(name);
      const tries = drop?.stage.at === 'waiting' ? drop.stage.tries : 0;
      const outcome = await watch.attempt(name, drop?.stamp ?? '', tries);
      drops = attempted(drops, name, outcome, watch.now(), pace);
      if (outcome === 'done') progressAt = watch.now();
      continue;
    }
    const next = nextTime(drops, pace);
    if (once && (next === null || isOverdue())) break;
    await watch.wait(Math.min(watch.lookEveryMs(), next === null ? Infinity : Math.max(0, next - watch.now())));
  }
  return [...drops].filter(([, { stage }]) => stage.at !== 'done').map(([name]) => name);

  function isOverdue(): boolean {
    return once !== null && watch.now() - progressAt >= once.patienceMs + pace.quietMs;
  }
}
