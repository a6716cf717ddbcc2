import { ownCopy } from '../own-copy.ts';
import { clockHour } from './clock-hour.ts';
import { milliseconds } from './iso-time.ts';
import type { LocalDate } from './local-date.ts';
import type { LocalTime } from './written-time.ts';

/** What stands before the clock in a time that was read: the date, and in some languages the half of the day. */
interface KnownDay {
  readonly date: LocalDate;
  readonly half: string;
}

/** So many days are remembered. A sorted log needs one or two of them. */
const most = 64;

/** A longer text would only cost time. */
const longest = 100;

const days = new Map<string, KnownDay>();

/** The parts of a time behind its day: `12:28:26`, `6:38:24 PM` or `8:24:54.123 AM`. */
interface Clock {
  readonly start: number;
  readonly end: number;
  readonly mark: '' | 'AM' | 'PM';
  readonly fraction: string;
}

/**
 * Reads a time that differs from one before in its clock only. It runs for every event of a table, where the expression
 * that takes any time apart costs too much. Null says nothing.
 */
export function readOnKnownDay(text: string): LocalTime | null {
  const clock = text.length > longest ? null : findClock(text);
  const day = clock && days.get(text.slice(0, clock.start));
  if (!day || (clock.mark !== '' && day.half !== '')) return null;
  const { start, end, fraction } = clock;
  const half = clock.mark || day.half;
  const hour = clockHour(number(text, start, end - 6), half);
  if (hour === null) return null;
  const minute = number(text, end - 5, end - 3);
  const ms = fraction === '' ? 0 : milliseconds(fraction);
  return { date: day.date, half, hour, minute, second: number(text, end - 2, end), ms };
}

/** Remembers what stands before the clock of a time, if its clock is one of those above. */
export function rememberDay(text: string, { date, half }: LocalTime): void {
  const clock = findClock(text);
  if (!clock) return;
  if (days.size >= most) days.clear();
  days.set(ownCopy(text.slice(0, clock.start)), { date, half: clock.mark === '' ? half : '' });
}

function findClock(text: string): Clock | null {
  const mark = text.endsWith(' PM') ? 'PM' : text.endsWith(' AM') ? 'AM' : '';
  const last = mark === '' ? text.length : text.length - 3;
  const end = clockEnd(text, last);
  const isClock =
    text[end - 3] === ':' &&
    text[end - 6] === ':' &&
    isDigit(text, end - 1) &&
    isDigit(text, end - 2) &&
    isDigit(text, end - 4) &&
    isDigit(text, end - 5) &&
    isDigit(text, end - 7);
  if (!isClock) return null;
  const start = isDigit(text, end - 8) ? end - 8 : end - 7;
  if (isDigit(text, start - 1)) return null;
  return { start, end, mark, fraction: end === last ? '' : text.slice(end + 1, last) };
}

/** Where the seconds end: before a point and up to nine digits, if there are. */
function clockEnd(text: string, last: number): number {
  let at = last - 1;
  while (last - at <= 9 && isDigit(text, at)) at -= 1;
  return text[at] === '.' && at < last - 1 ? at : last;
}

function isDigit(text: string, at: number): boolean {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9;
}

/** The number of one or two digits between two indices. */
function number(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1) - 48;
  return to - from === 1 ? last : (text.charCodeAt(from) - 48) * 10 + last;
}
