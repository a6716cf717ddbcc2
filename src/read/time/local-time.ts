import { cleanText } from '../clean-text.ts';
import { dayHalves } from './day-halves.ts';
import { milliseconds } from './stored-time.ts';

/** A local time as it was written, before it is known which of its numbers is the day. */
export interface LocalTime {
  /** The three numbers of the date, in the order they stand. */
  readonly date: readonly [number, number, number];
  /** The first number is the year: then month and day follow. */
  readonly yearFirst: boolean;
  readonly separator: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  /** The mark for the half of the day as written (`PM`, `오전`); empty on a 24-hour clock. */
  readonly half: string;
}

// 27.10.2021 12:28:26 · 10/7/2016 06:38:24 PM · 2017/12/16 오전 11:19:36 · 2021. 10. 27. 12:28:26 · 27.10.2021 г. 12:28:26
const form = new RegExp(
  String.raw`^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:\s?г\.)?(?:,\s*|\s+|T)(\D*?)\s*` +
    String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(\D*)$`,
  'i',
);

/** No time is longer; a longer text would only cost time. */
const longest = 100;

/**
 * Takes a local time of any Windows region apart. Null when the text is no such time: an hour that is not on the clock,
 * a word that is no half of the day, a date with a year that no event log has seen (other calendars).
 */
export function readLocalTime(text: string): LocalTime | null {
  const parts = text.length > longest ? null : form.exec(cleanText(text).trim());
  if (!parts) return null;
  const [
    ,
    first = '',
    separator = '',
    middle = '',
    last = '',
    before = '',
    hour,
    minute,
    second,
    fraction,
    after = '',
  ] = parts;
  const yearFirst = first.length > 2;
  const half = (before || after).trim();
  const clock = readClock(Number(hour), half);
  const year = fullYear(yearFirst ? first : last);
  if (clock === null || year === null || (before && after)) return null;
  return {
    date: yearFirst ? [year, Number(middle), Number(last)] : [Number(first), Number(middle), year],
    yearFirst,
    separator,
    half,
    hour: clock,
    minute: Number(minute),
    second: Number(second ?? 0),
    ms: milliseconds(fraction ?? ''),
  };
}

/** The hour on the 24-hour clock. */
function readClock(hour: number, half: string): number | null {
  if (half === '') return hour;
  const folded = half.toLowerCase().replace(/[.\s]/g, '');
  const afternoon = dayHalves.pm.includes(folded);
  if (!afternoon && !dayHalves.am.includes(folded)) return null;
  // A clock that says PM may still count to 24 (a region set up by hand).
  if (hour > 12) return afternoon ? hour : null;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function fullYear(digits: string): number | null {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return year >= 1970 && year < 2200 ? year : null;
}
