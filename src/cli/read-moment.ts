import { DateTime } from 'luxon';

const moment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A time that was typed, as ISO 8601 in UTC; null when it is none. Without an offset it is a time of `zone`, and a date
 * alone means the first instant of that day there.
 */
export function readMoment(text: string, zone: string): string | null {
  if (!moment.test(text)) return null;
  const read = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  const meant = text.length === 10 ? read.startOf('day') : read;
  return meant.isValid ? meant.toJSDate().toISOString() : null;
}

/** `SOURCE_DATE_EPOCH`, seconds since 1970, as ISO 8601 in UTC; null when it is no such number. */
export function readEpoch(text: string): string | null {
  const latest = 253_402_300_799;
  return /^\d{1,12}$/.test(text) && Number(text) <= latest ? new Date(Number(text) * 1000).toISOString() : null;
}
