import { inUtc } from './in-utc.ts';
import { isOnRecord, milliseconds } from './iso-time.ts';

export interface StoredForm {
  /** Milliseconds since 1970; null when the time is on no calendar, its offset on no map, or out of range. */
  readonly moment: number | null;
  /** What the text says of its zone: `Z`, an offset, or nothing. */
  readonly zone: 'z' | 'offset' | 'none';
}

/** No time is longer; a longer text would only cost time. */
const longest = 100;

/** Hours between UTC and any place on earth. */
const largestOffset = 14;

const form =
  /^(\d{4,6})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s*(?:(Z)|([+-])(\d{2}):?(\d{2})))?$/i;

/** Reads any spelling of a time in the order year, month, day. Null when the text has another shape. */
export function readStoredForm(text: string): StoredForm | null {
  const [, year, month, day, hour, minute, second, fraction = '', z, sign, offsetHours, offsetMinutes] =
    (text.length > longest ? null : form.exec(text.trim())) ?? [];
  if (year === undefined) return null;
  const civil = inUtc({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: milliseconds(fraction),
  });
  const offset = sign ? offsetOf(sign, Number(offsetHours), Number(offsetMinutes)) : 0;
  const moment = civil === null || offset === null ? null : civil - offset;
  return { moment: moment !== null && isOnRecord(moment) ? moment : null, zone: zoneOf(z, sign) };
}

function zoneOf(z: string | undefined, sign: string | undefined): StoredForm['zone'] {
  if (z) return 'z';
  return sign ? 'offset' : 'none';
}

/** Milliseconds east of UTC; null when there is no such offset (+99:99). */
function offsetOf(sign: string, hours: number, minutes: number): number | null {
  const offset = hours * 60 + minutes;
  if (minutes > 59 || offset > largestOffset * 60) return null;
  return (sign === '-' ? -offset : offset) * 60_000;
}
