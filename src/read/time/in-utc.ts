/** A moment on a calendar and a clock; months from 1. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** Milliseconds since 1970 when the clock shows UTC; null when there is no such day or hour (30 February, 25:00). */
export function inUtc({ year, month, day, hour, minute, second, ms }: CivilTime): number | null {
  // Date reads the years 0 to 99 as 1900 to 1999.
  if (year < 100 || hour > 23 || minute > 59 || second > 59) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}
