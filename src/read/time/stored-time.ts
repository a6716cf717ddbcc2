import { canonicalMoment } from './canonical-time.ts';
import { isoTime } from './iso-time.ts';
import { readStoredForm, type StoredForm } from './stored-form.ts';

export interface StoredTime {
  /** ISO 8601 in UTC; null when the value is out of range. */
  readonly utc: string | null;
  readonly zone: StoredForm['zone'];
}

/**
 * Reads a time in the order year, month, day, as forms that store UTC write it: `2025-06-08T07:14:05.1454614Z`, with a
 * blank for the `T` and without `Z` (python-evtx), or with an offset. Fractions are cut to milliseconds. Null when the
 * text has another shape.
 */
export function readStoredTime(text: string): StoredTime | null {
  const canonical = canonicalMoment(text);
  if (canonical !== null) return { utc: isoTime(canonical), zone: 'z' };
  const form = readStoredForm(text);
  return form && { utc: form.moment === null ? null : isoTime(form.moment), zone: form.zone };
}

/** The same as milliseconds since 1970; null when it cannot be read or is out of range. */
export function storedMoment(text: string): number | null {
  return canonicalMoment(text) ?? readStoredForm(text)?.moment ?? null;
}
