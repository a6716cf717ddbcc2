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

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Milliseconds since 1970 when the clock shows UTC; null when there is no such day or hour (30 February, 25:00). */
export function inUtc({ year, month, day, hour, minute, second, ms }: CivilTime): number | null {
  const midnight = midnightInUtc(year, month, day);
  if (midnight === null || hour > 23 || minute > 59 || second > 59) return null;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** Milliseconds since 1970 at the beginning of a day in UTC; null when there is no such day. */
export function midnightInUtc(year: number, month: number, day: number): number | null {
  // Date reads the years 0 to 99 as 1900 to 1999.
  if (year < 100 || day < 1 || day > daysIn(year, month)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  return Number.isNaN(midnight) ? null : midnight;
}

/** None when there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (daysOfMonth[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}
