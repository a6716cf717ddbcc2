import type { DateOrder } from '../../read/time/date-order.ts';
import { midnightOf } from '../../read/time/local-date.ts';
import { readLocalTime } from '../../read/time/local-time.ts';
import { readStoredForm } from '../../read/time/stored-form.ts';
import { shiftDate, shiftIsoDates } from './shift-date.ts';
import { unshifted } from './shift-text.ts';

/** The date of a local time, however its region writes it. */
const localDate = /^(\s*)\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?(?:\s?г\.)?/;

/**
 * The time of an event moved by days. The hour stays as it is written; a date whose order a reader has to judge is written
 * with the year in front, since other days could make the order another. What no reader reads is taken out.
 */
export function shiftWritten(time: string, order: DateOrder, days: number): string {
  if (readStoredForm(time)) return shiftIsoDates(time, days, unshifted);
  const local = readLocalTime(time);
  const midnight = local && midnightOf(local.date, order);
  if (midnight === null || !localDate.test(time)) return unshifted;
  const [year = '', month = '', day = ''] = new Date(midnight).toISOString().slice(0, 10).split('-');
  const moved = shiftDate(year, month, day, days);
  return moved === null ? unshifted : time.replace(localDate, `$1${moved}`);
}
