import { inUtc } from './in-utc.ts';

export interface StoredTime {
  /** ISO 8601 in UTC; null when the value is out of range. */
  readonly utc: string | null;
  /** What the text says of its zone: `Z`, an offset, or nothing. */
  readonly zone: 'z' | 'offset' | 'none';
}

/** No time is longer; a longer text would only cost time. */
const longest = 100;

const form =
  /^(\d{4,6})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s*(?:(Z)|([+-])(\d{2}):?(\d{2})))?$/i;

/**
 * Reads a time in the order year, month, day, as forms that store UTC write it: `2025-06-08T07:14:05.1454614Z`, with a
 * blank for the `T` and without `Z` (python-evtx), or with an offset. Fractions are cut to milliseconds. Null when the
 * text has another shape.
 */
export function readStoredTime(text: string): StoredTime | null {
  const [, year, month, day, hour, minute, second, fraction = '', z, sign, offsetHours, offsetMinutes] =
    (text.length > longest ? null : form.exec(text.trim())) ?? [];
  if (year === undefined) return null;
  const ms = inUtc({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: milliseconds(fraction),
  });
  const offset = sign ? Number(`${sign}1`) * (Number(offsetHours) * 60 + Number(offsetMinutes)) : 0;
  return { utc: ms === null ? null : isoTime(ms - offset * 60_000), zone: zoneOf(z, sign) };
}

function zoneOf(z: string | undefined, sign: string | undefined): StoredTime['zone'] {
  if (z) return 'z';
  return sign ? 'offset' : 'none';
}

/** The first three digits of a fraction of a second, as milliseconds. */
export function milliseconds(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** ISO 8601 in UTC with milliseconds, or null outside of the years 1602 to 9999: 1601 is Windows' empty time. */
export function isoTime(ms: number): string | null {
  const year = new Date(ms).getUTCFullYear();
  return year > 1601 && year <= 9999 ? new Date(ms).toISOString() : null;
}
