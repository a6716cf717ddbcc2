/** What the inbox holds at one look: the stamp of each drop by its name. A stamp changes when the drop does. */
export type Sightings = ReadonlyMap<string, string>;

/** Where a drop stands on its way to a report. All times are milliseconds of one clock. */
export type Stage =
  /** It may still be copied: it has looked like this since then. */
  | { readonly at: 'settling'; readonly since: number }
  /** It could not be dealt with and is tried again after a pause. */
  | { readonly at: 'waiting'; readonly until: number; readonly tries: number }
  /** Nothing is done about it until it changes. */
  | { readonly at: 'done' };

export interface Drop {
  readonly stamp: string;
  readonly stage: Stage;
}

/** Every drop in the inbox, in the order in which they were met. */
export type Drops = ReadonlyMap<string, Drop>;

/** What came of an attempt. `changed`: it is not what it was when the attempt began. */
export type Outcome = 'done' | 'changed' | 'blocked';

export interface Pace {
  /** How long a drop must look the same before it is taken for whole. */
  readonly quietMs: number;
  readonly firstPauseMs: number;
  /** Pauses double until they are this long. */
  readonly longestPauseMs: number;
}

/**
 * The drops after another look. What is new or changed begins to settle, what is gone is forgotten; `isKnown` says of a
 * drop whether it was dealt with before this run began.
 */
export function lookedAgain(
  drops: Drops,
  seen: Sightings,
  now: number,
  isKnown: (name: string, stamp: string) => boolean,
): Drops {
  const stayed = [...drops.keys()].filter((name) => seen.has(name));
  const names = new Set([...stayed, ...seen.keys()]);
  return new Map(
    [...names].map((name) => {
      const stamp = seen.get(name) ?? '';
      const before = drops.get(name);
      if (before?.stamp === stamp) return [name, before];
      return [name, { stamp, stage: isKnown(name, stamp) ? { at: 'done' } : { at: 'settling', since: now } }];
    }),
  );
}

/** Names of drops that are gone before anything was done about them. */
export function goneUnread(drops: Drops, seen: Sightings): readonly string[] {
  return [...drops].filter(([name, { stage }]) => stage.at !== 'done' && !seen.has(name)).map(([name]) => name);
}

/** The drop whose turn it is: of those that may be dealt with now the one that could first. Null: none can. */
export function nextInTurn(drops: Drops, now: number, pace: Pace): string | null {
  const ready = [...drops].flatMap(([name, { stage }]) => {
    const from = readyFrom(stage, pace);
    return from === null || from > now ? [] : [{ name, from }];
  });
  return ready.toSorted((one, other) => one.from - other.from)[0]?.name ?? null;
}

/** When a drop can be dealt with, unless it changes before. Null: nothing waits. */
export function nextTime(drops: Drops, pace: Pace): number | null {
  const times = [...drops.values()].flatMap(({ stage }) => readyFrom(stage, pace) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

function readyFrom(stage: Stage, { quietMs }: Pace): number | null {
  if (stage.at === 'settling') return stage.since + quietMs;
  return stage.at === 'waiting' ? stage.until : null;
}

/** The drops after an attempt at one of them. */
export function attempted(drops: Drops, name: string, outcome: Outcome, now: number, pace: Pace): Drops {
  const drop = drops.get(name);
  if (!drop) return drops;
  return new Map(drops).set(name, { ...drop, stage: stageAfter(drop.stage, outcome, now, pace) });
}

function stageAfter(before: Stage, outcome: Outcome, now: number, pace: Pace): Stage {
  if (outcome === 'done') return { at: 'done' };
  if (outcome === 'changed') return { at: 'settling', since: now };
  const tries = before.at === 'waiting' ? before.tries + 1 : 1;
  const pause = Math.min(pace.longestPauseMs, pace.firstPauseMs * 2 ** Math.min(tries - 1, 30));
  return { at: 'waiting', until: now + pause, tries };
}
