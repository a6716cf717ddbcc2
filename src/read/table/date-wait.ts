import { quoted } from '../clean-text.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import { type DateOrder, needsOrder, provenOrder } from '../time/date-order.ts';
import { judgeOrder, type OrderClues } from '../time/judge-order.ts';
import { type LocalTime, readLocalTime } from '../time/local-time.ts';

/** What is known of the order of dates before the first row. */
export interface KnownOrder extends OrderClues {
  /** The order that the user named: then nothing is judged. */
  readonly named: DateOrder | null;
}

/** Holds rows back until it is known which number of a date is the day. */
export interface DateWait<Row> {
  /** `size`: the characters that the row keeps in memory. */
  take(row: Row, time: string, size: number): void;
  /** Decides with what is there, and lets the rows go. */
  release(): void;
  /** The order that a row proved; null while none did. */
  proven(): DateOrder | null;
}

/**
 * Rows go to `onRow` with the order of their table: at once when the user named it or when they need none, as soon as one
 * of them proves it (20/05/2026), or when as many as `limits` allows do not, or at the end. A later row that contradicts has a time that
 * cannot be read; it is not turned into another date.
 */
export function createDateWait<Row>(
  ledger: Ledger,
  known: KnownOrder,
  onRow: (row: Row, order: DateOrder) => void,
): DateWait<Row> {
  let order = known.named;
  let proven: DateOrder | null = null;
  let waiting: { readonly row: Row; readonly time: LocalTime | null }[] = [];
  let example = '';
  let held = 0;

  function release(): void {
    const times = waiting.flatMap(({ time }) => time ?? []);
    if (order === null) {
      const verdict = judgeOrder(times, known);
      order = verdict.order;
      if (!verdict.sure && times.length > 0) ledger.once('date-order-ambiguous', { order, example: quoted(example) });
    }
    for (const { row } of waiting) onRow(row, order);
    waiting = [];
  }

  return {
    take(row, text, size) {
      if (order !== null) return onRow(row, order);
      const time = readOpen(text);
      if (time === null && waiting.length === 0) return onRow(row, 'ymd');
      if (time) example ||= text;
      waiting.push({ row, time });
      held += size;
      proven = time && provenOrder(time);
      order = proven;
      if (order !== null || waiting.length >= limits.dateRows || held >= limits.dateRowChars) release();
    },
    release,
    proven: () => proven,
  };
}

/** A time that has no meaning before the order is known; null for any other, and for what is no time. */
function readOpen(text: string): LocalTime | null {
  const time = readLocalTime(text);
  return time && needsOrder(time) ? time : null;
}
