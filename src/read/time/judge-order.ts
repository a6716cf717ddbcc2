import { type DateOrder, wallTime } from './date-order.ts';
import type { LocalTime } from './local-time.ts';

export interface OrderClues {
  /** How dates are written where the language of the headings is spoken. */
  readonly language: DateOrder | null;
  /** What another part of the same file proved. */
  readonly elsewhere: DateOrder | null;
}

export interface OrderVerdict {
  readonly order: DateOrder;
  /** False when nothing speaks for it; day first is then taken, as in most of the world. */
  readonly sure: boolean;
}

const hour = 3_600_000;

/** Events are written a little out of order, and once a year the clock goes back. */
const slack = 2 * hour;

/** An order that spreads the same days over so many times the time is not believed, if there are enough days. */
const spread = 10;
const enoughDays = 3;

/**
 * The order of times of which none proves it. An export is sorted by time, newest or oldest first: an order that breaks
 * this is out if another one keeps it. Of those left, the first clue speaks: the language of the headings, dots between the
 * numbers (nobody writes the month first with dots), days that lie close together (a log that was written on three days
 * running, and not on one day of every month), AM or PM (as the United States write it), what the rest of the file proves.
 */
export function judgeOrder(times: readonly LocalTime[], { language, elsewhere }: OrderClues): OrderVerdict {
  const open = sorted(times, possible(times));
  const near = closest(times, open);
  const clues = [language, byDots(times), near?.sure ? near.order : null, byMark(times), elsewhere];
  const spoken = clues.find((clue) => clue !== null && open.includes(clue));
  if (spoken) return { order: spoken, sure: true };
  const isOpen = open.includes('dmy') && open.includes('mdy');
  return { order: near?.order ?? open[0] ?? 'dmy', sure: !isOpen };
}

/** The orders under which every time can be read; one that is damaged does not count. */
function possible(times: readonly LocalTime[]): readonly DateOrder[] {
  const orders = (['dmy', 'mdy', 'ymd'] as const).map((order) => ({
    order,
    read: times.filter((time) => wallTime(time, order) !== null).length,
  }));
  const most = Math.max(...orders.map(({ read }) => read));
  return most === 0 ? ['dmy', 'mdy'] : orders.filter(({ read }) => read === most).map(({ order }) => order);
}

/** The orders under which the times rise or fall; all of them when they do so under none. */
function sorted(times: readonly LocalTime[], orders: readonly DateOrder[]): readonly DateOrder[] {
  const steady = orders.filter((order) => isSteady(walls(times, order)));
  return steady.length > 0 ? steady : orders;
}

function isSteady(moments: readonly number[]): boolean {
  return neverFalls(moments) || neverFalls(moments.map((moment) => -moment));
}

function neverFalls(moments: readonly number[]): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  return moments.every((moment) => {
    latest = Math.max(latest, moment);
    return latest - moment <= slack;
  });
}

/** The order that keeps the days far closer together than any other does; null when there is none. */
function closest(times: readonly LocalTime[], orders: readonly DateOrder[]): OrderVerdict | null {
  const [first, second] = orders
    .map((order) => ({ order, span: spanOf(walls(times, order)) }))
    .toSorted((a, b) => a.span - b.span);
  if (!first || !second || second.span < 24 * hour || first.span * spread > second.span) return null;
  const days = new Set(times.map(({ date }) => date.numbers.join('/')));
  return { order: first.order, sure: days.size >= enoughDays };
}

function spanOf(moments: readonly number[]): number {
  const [latest, earliest] = moments.reduce(
    ([high, low], moment) => [Math.max(high, moment), Math.min(low, moment)] as const,
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const,
  );
  return latest - earliest;
}

function walls(times: readonly LocalTime[], order: DateOrder): readonly number[] {
  return times.flatMap((time) => wallTime(time, order) ?? []);
}

function byDots(times: readonly LocalTime[]): DateOrder | null {
  return times.some(({ date }) => date.separator === '.') ? 'dmy' : null;
}

function byMark(times: readonly LocalTime[]): DateOrder | null {
  const marks = times.map(({ half }) => half).filter(Boolean);
  // am in small letters is Australian, a. m. is Mexican: neither country puts the month first.
  return marks.length > 0 && marks.every((mark) => /^[AP]M$/.test(mark)) ? 'mdy' : null;
}
