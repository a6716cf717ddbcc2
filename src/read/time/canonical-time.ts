import { midnightInUtc } from './in-utc.ts';

const shortest = '2026-05-20T21:41:03Z'.length;
const longest = '2026-05-20T21:41:03.059211400Z'.length;

/** 1601 is Windows' empty time. */
const firstYear = 1602;

// Logs are sorted: the next event is nearly always of the same day.
let knownDay = -1;
let knownMidnight = 0;

/**
 * Milliseconds since 1970 of a time in the one spelling that Windows itself uses, `2025-06-08T07:14:05.1454614Z` with up
 * to nine decimals. It runs for every event, so it looks at the characters only. Null says nothing: the text may still be
 * a time in another spelling, or one that is on no calendar.
 */
export function canonicalMoment(text: string): number | null {
  const { length } = text;
  if (length < shortest || length > longest || !hasMarks(text)) return null;
  const date = digits(text, 0, 4) * 10_000 + digits(text, 5, 7) * 100 + digits(text, 8, 10);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const ms = fraction(text, length - 1);
  // Of what is no number every comparison is false.
  if (!(hour <= 23 && minute <= 59 && second <= 59 && ms >= 0)) return null;
  if (date !== knownDay && !learn(date)) return null;
  return knownMidnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

function hasMarks(text: string): boolean {
  return (
    text[4] === '-' &&
    text[7] === '-' &&
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    text[text.length - 1] === 'Z'
  );
}

/** Milliseconds from what stands between the seconds and the `Z`: nothing, or a point and digits. */
function fraction(text: string, end: number): number {
  if (end === 19) return 0;
  if (text[19] !== '.' || end === 20 || Number.isNaN(digits(text, 20, end))) return Number.NaN;
  const cut = Math.min(end, 23);
  return digits(text, 20, cut) * 10 ** (23 - cut);
}

/** The number that the characters from one index to another are; NaN when one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** False when no calendar has the day (20260520), or no event log. */
function learn(date: number): boolean {
  const year = Math.floor(date / 10_000);
  const midnight = year < firstYear ? null : midnightInUtc(year, Math.floor(date / 100) % 100, date % 100);
  if (midnight === null) return false;
  knownDay = date;
  knownMidnight = midnight;
  return true;
}
