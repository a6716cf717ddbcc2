import { ownCopy } from '../own-copy.ts';
import { clockHour } from './clock-hour.ts';
import type { LocalDate } from './local-date.ts';
import type { LocalTime } from './written-time.ts';

/** What stands before the clock in a time that was read: the date, and in some languages the half of the day. */
interface KnownDay {
  readonly date: LocalDate;
  readonly half: string;
}

/** So many days are remembered. A sorted log needs one or two of them. */
const most = 64;

const days = new Map<string, KnownDay>();

/**
 * Reads a time that differs from one before in its clock only: `12:28:26` or `6:38:24 PM` behind a text that is known.
 * It runs for every event of a table, where the expression that takes any time apart costs too much. Null says nothing.
 */
export function readOnKnownDay(text: string): LocalTime | null {
  const mark = markOf(text);
  const end = mark === '' ? text.length : text.length - 3;
  const start = clockStart(text, end);
  const day = start < 0 ? undefined : days.get(text.slice(0, start));
  if (!day || (mark !== '' && day.half !== '')) return null;
  const half = mark || day.half;
  const hour = clockHour(number(text, start, end - 6), half);
  if (hour === null) return null;
  const minute = number(text, end - 5, end - 3);
  return { date: day.date, half, hour, minute, second: number(text, end - 2, end), ms: 0 };
}

/** Remembers what stands before the clock of a time, if its clock is one of those above. */
export function rememberDay(text: string, { date, half }: LocalTime): void {
  const mark = markOf(text);
  const start = clockStart(text, mark === '' ? text.length : text.length - 3);
  if (start < 0) return;
  if (days.size >= most) days.clear();
  days.set(ownCopy(text.slice(0, start)), { date, half: mark === '' ? half : '' });
}

/** `AM` or `PM` when the text ends with it and a blank before it. */
function markOf(text: string): '' | 'AM' | 'PM' {
  if (text.endsWith(' PM')) return 'PM';
  return text.endsWith(' AM') ? 'AM' : '';
}

/** Where the clock that ends at `end` begins; -1 when it has another shape than `h:mm:ss`. */
function clockStart(text: string, end: number): number {
  const isClock =
    text[end - 3] === ':' &&
    text[end - 6] === ':' &&
    [1, 2, 4, 5, 7].every((back) => isDigit(text, end - back)) &&
    end > 'd/m/yy h:mm'.length;
  if (!isClock) return -1;
  const start = isDigit(text, end - 8) ? end - 8 : end - 7;
  return isDigit(text, start - 1) ? -1 : start;
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
