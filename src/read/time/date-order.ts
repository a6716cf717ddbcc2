import { type CivilTime, inUtc } from './in-utc.ts';
import type { LocalTime } from './local-time.ts';

/** Which number of a date is the day: `mdy` is 10/7/2016 for 7 October. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The order that one value proves by itself, or null: a year in front, or a number that no month has. */
export function provenOrder({ date: [first, second], yearFirst }: LocalTime): DateOrder | null {
  if (yearFirst) return 'ymd';
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : null;
}

/**
 * The order of times of which none proves it. What speaks, in this order: AM or PM (as the United States write it), dots
 * between the numbers (nobody writes the month first with dots), the language of the headings. An export is sorted by
 * time: if only one order keeps these times rising or falling, it beats all of those. `sure` is false when nothing
 * speaks; day first is then taken, as in most of the world.
 */
export function judgeOrder(
  times: readonly LocalTime[],
  language: DateOrder | null,
): { readonly order: DateOrder; readonly sure: boolean } {
  const wish = orderByClock(times) ?? orderByDots(times) ?? (language === 'ymd' ? null : language);
  const steady = (['dmy', 'mdy'] as const).filter((order) => isSteady(times, order));
  const order = steady.length === 1 ? steady[0] : wish;
  return { order: order ?? 'dmy', sure: order !== undefined && order !== null };
}

/** The time on calendar and clock under an order; null when the order cannot be right for it. */
export function civilTime(time: LocalTime, order: DateOrder): CivilTime | null {
  const [first, second, third] = time.date;
  if (time.yearFirst) return onClock(time, first, second, third);
  if (order === 'ymd') return null;
  return order === 'dmy' ? onClock(time, third, second, first) : onClock(time, third, first, second);
}

function onClock({ hour, minute, second, ms }: LocalTime, year: number, month: number, day: number): CivilTime {
  return { year, month, day, hour, minute, second, ms };
}

function orderByClock(times: readonly LocalTime[]): DateOrder | null {
  const halves = times.map(({ half }) => half).filter(Boolean);
  // am in small letters is Australian, a. m. is Mexican: neither country puts the month first.
  return halves.length > 0 && halves.every((half) => /^[AP]M$/.test(half)) ? 'mdy' : null;
}

function orderByDots(times: readonly LocalTime[]): DateOrder | null {
  return times.some(({ separator }) => separator === '.') ? 'dmy' : null;
}

/** By day: within a day the clock may go back, and events may be written a little out of order. */
function isSteady(times: readonly LocalTime[], order: DateOrder): boolean {
  const days = times.map((time) => {
    const civil = civilTime(time, order);
    return (civil && inUtc({ ...civil, hour: 0, minute: 0, second: 0, ms: 0 })) ?? Number.NaN;
  });
  const steps = days.slice(1).map((day, at) => Math.sign(day - (days[at] ?? Number.NaN)));
  return steps.length > 0 && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}
