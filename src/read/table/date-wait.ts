import { quoted } from '../clean-text.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import { type DateOrder, judgeOrder, provenOrder } from '../time/date-order.ts';
import { type LocalTime, readLocalTime } from '../time/local-time.ts';

/** Holds rows back until it is known which number of a date is the day. */
export interface DateWait<Row> {
  /** `size`: the characters that the row keeps in memory. */
  take(row: Row, time: string, size: number): void;
  /** Decides with what is there, and lets the rows go. */
  release(): void;
}

/**
 * Rows go to `onRow` with the order of their table, as soon as one of them proves it (20/05/2026), or when
 * as many as `limits` allows do not, or at the end. A later row that contradicts has a time that cannot be read; it is not
 * turned into another date.
 */
export function createDateWait<Row>(
  ledger: Ledger,
  language: DateOrder | null,
  onRow: (row: Row, order: DateOrder) => void,
): DateWait<Row> {
  let order: DateOrder | null = null;
  let waiting: { readonly row: Row; readonly time: LocalTime | null }[] = [];
  let example = '';
  let held = 0;

  function release(): void {
    const times = waiting.flatMap(({ time }) => time ?? []);
    if (order === null) {
      const verdict = judgeOrder(times, language);
      order = verdict.order;
      if (!verdict.sure && times.length > 0) ledger.once('date-order-ambiguous', { order, example: quoted(example) });
    }
    for (const { row } of waiting) onRow(row, order);
    waiting = [];
  }

  return {
    take(row, text, size) {
      if (order !== null) return onRow(row, order);
      const time = readLocalTime(text);
      if (time) example ||= text;
      waiting.push({ row, time });
      held += size;
      order = time && provenOrder(time);
      if (order !== null || waiting.length >= limits.dateRows || held >= limits.dateRowChars) release();
    },
    release,
  };
}
