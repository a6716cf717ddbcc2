import { type DateOrder, type LocalDate, midnightOf } from './local-date.ts';
import type { LocalTime } from './local-time.ts';

export type { DateOrder } from './local-date.ts';

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The orders under which there is such a day. */
function possibleOrders(date: LocalDate): readonly DateOrder[] {
  return orders.filter((order) => midnightOf(date, order) !== null);
}

/** False for a date that can be read one way only, because the year stands in front. */
export function needsOrder({ date }: LocalTime): boolean {
  return date.years[1] !== null;
}

/** The order that one value proves by itself, or null: by a number that no month has. */
export function provenOrder({ date }: LocalTime): DateOrder | null {
  const [only, ...others] = possibleOrders(date);
  return others.length === 0 ? (only ?? null) : null;
}

// Times of the same day share their date, and mostly follow each other.
let known: { readonly date: LocalDate | null; readonly order: DateOrder; readonly midnight: number | null } = {
  date: null,
  order: 'dmy',
  midnight: null,
};

/** What a local time shows on the wall, in milliseconds as if it showed UTC; null when the order cannot be right for it. */
export function wallTime({ date, hour, minute, second, ms }: LocalTime, order: DateOrder): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (date !== known.date || order !== known.order) known = { date, order, midnight: midnightOf(date, order) };
  const { midnight } = known;
  return midnight === null ? null : midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** The order under which a time can be read that cannot be read under another; `either` when day and month fit both ways. */
export function fittingOrder(time: LocalTime): DateOrder | 'either' | null {
  const [dmy, mdy, ymd] = orders.map((order) => wallTime(time, order) !== null);
  if (dmy && mdy) return 'either';
  if (dmy || mdy) return dmy ? 'dmy' : 'mdy';
  return ymd ? 'ymd' : null;
}
