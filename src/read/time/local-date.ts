import { midnightInUtc } from './in-utc.ts';

/** Which number of a date is the day: `mdy` is 10/7/2016 for 7 October. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The date of a local time as it was written. */
export interface LocalDate {
  /** The three numbers, in the order they stand. */
  readonly numbers: readonly [number, number, number];
  /** The year that the first and the last number stand for; null for one that can be no year. */
  readonly years: readonly [first: number | null, last: number | null];
  readonly separator: string;
}

/**
 * Years of two digits are taken for 2000 to 2039. Later ones are years of another calendar in all that is exported today:
 * 47 is 1447 in Saudi Arabia, 69 is 2569 in Thailand.
 */
const lastShortYear = 39;

/** Null when no number is a year that an event log has seen. */
export function readLocalDate(first: string, middle: string, last: string, separator: string): LocalDate | null {
  const isWhole = first.length > 2 || last.length > 2;
  const years = [yearOf(first, isWhole), yearOf(last, isWhole)] as const;
  if (years[0] === null && years[1] === null) return null;
  return { numbers: [Number(first), Number(middle), Number(last)], years, separator };
}

/** Beside a year of four digits, a number of two is none. */
function yearOf(digits: string, isWhole: boolean): number | null {
  const number = Number(digits);
  if (isWhole) return digits.length === 4 && number >= 1970 && number < 2200 ? number : null;
  return digits.length === 2 && number <= lastShortYear ? 2000 + number : null;
}

/**
 * Milliseconds since 1970 at the beginning of the day in UTC; null when the order cannot be right for the date. A date
 * with the year in front is read as such in every order.
 */
export function midnightOf({ numbers, years }: LocalDate, order: DateOrder): number | null {
  const [first, second, third] = numbers;
  const [yearFirst, yearLast] = years;
  if (order === 'ymd' || yearLast === null) {
    return yearFirst === null ? null : midnightInUtc(yearFirst, second, third);
  }
  return order === 'dmy' ? midnightInUtc(yearLast, second, first) : midnightInUtc(yearLast, first, second);
}
