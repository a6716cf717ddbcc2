import { cleanText } from '../clean-text.ts';
import { clockHour } from './clock-hour.ts';
import { milliseconds } from './iso-time.ts';
import { type LocalDate, readLocalDate } from './local-date.ts';

/** A local time as it was written, before it is known which of its numbers is the day. */
export interface LocalTime {
  readonly date: LocalDate;
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
 * a word that is no half of the day (or names a zone), a date with a year that no event log has seen (other calendars).
 */
export function readWrittenTime(text: string): LocalTime | null {
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
  const date = readLocalDate(first, middle, last, separator);
  const half = (before || after).trim();
  const hours = clockHour(Number(hour), half);
  if (hours === null || date === null || (before && after)) return null;
  return {
    date,
    half,
    hour: hours,
    minute: Number(minute),
    second: Number(second ?? 0),
    ms: milliseconds(fraction ?? ''),
  };
}
