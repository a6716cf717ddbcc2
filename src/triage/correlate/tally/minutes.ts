import { limits } from '../../limits.ts';

/** In which minutes anything was logged: a bit for each minute, a hundred and eighty bytes for a day. */
export interface Minutes {
  /** Events with a time. */
  count: number;
  firstMs: number;
  lastMs: number;
  /** Day (time divided by a day, rounded down) to its 1440 bits. The last `limits.daysPerHost` days are kept. */
  readonly days: Map<number, Uint32Array>;
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const wordsPerDay = 1_440 / 32;

export function noMinutes(): Minutes {
  return { count: 0, firstMs: Infinity, lastMs: -Infinity, days: new Map() };
}

export function noteMinute(minutes: Minutes, ms: number): void {
  minutes.count += 1;
  if (ms < minutes.firstMs) minutes.firstMs = ms;
  if (ms > minutes.lastMs) minutes.lastMs = ms;
  const day = Math.floor(ms / dayMs);
  const minute = Math.floor((ms - day * dayMs) / minuteMs);
  const words = minutes.days.get(day) ?? newDay(minutes, day);
  words[minute >> 5] = (words[minute >> 5] ?? 0) | (1 << (minute & 31));
}

/** Adds `other` to `minutes`; `other` is left as it is. */
export function mergeMinutes(minutes: Minutes, other: Minutes): void {
  minutes.count += other.count;
  minutes.firstMs = Math.min(minutes.firstMs, other.firstMs);
  minutes.lastMs = Math.max(minutes.lastMs, other.lastMs);
  for (const [day, from] of other.days) {
    const words = minutes.days.get(day) ?? newDay(minutes, day);
    for (const [at, word] of from.entries()) words[at] = (words[at] ?? 0) | word;
  }
}

/** The beginnings, in milliseconds since 1970, of the minutes in which anything was logged, in order. */
export function beginningsOf({ days }: Minutes): readonly number[] {
  const beginnings: number[] = [];
  for (const [day, words] of [...days].toSorted(([one], [other]) => one - other)) {
    for (let minute = 0; minute < 1_440; minute += 1) {
      if (((words[minute >> 5] ?? 0) >>> (minute & 31)) & 1) beginnings.push(day * dayMs + minute * minuteMs);
    }
  }
  return beginnings;
}

/** How many days are known; more days never make it less. */
export function daysOf({ days }: Minutes): number {
  return Math.min(days.size, limits.daysPerHost);
}

/** A clock that jumps may name any year: of very many days the earliest are let go, which is the same in any order. */
export function settleMinutes({ days }: Minutes): void {
  for (const day of [...days.keys()].toSorted((one, other) => other - one).slice(limits.daysPerHost)) days.delete(day);
}

function newDay(minutes: Minutes, day: number): Uint32Array {
  const words = new Uint32Array(wordsPerDay);
  minutes.days.set(day, words);
  if (minutes.days.size > 2 * limits.daysPerHost) settleMinutes(minutes);
  return words;
}
