import type { Ledger } from '../ledger.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { ownCopy } from '../own-copy.ts';
import { createDateWait, type DateWait } from './date-wait.ts';
import type { Delimiter } from './delimiter.ts';
import { type EventRow, eventFromRow } from './event-from-row.ts';
import { eventInRow } from './event-in-row.ts';
import type { TakeRecord } from '../written/written-record.ts';
import type { TableLayout } from './layout.ts';
import { PlainEventRow } from './plain-event-row.ts';
import { createPlainRows, type PlainRow, type PlainRows, unquoted } from './plain-rows.ts';
import { createRowFields } from './row-fields.ts';
import { createRowMender, type RowMender } from './mend-row.ts';
import { createPlausibleRecord, type PlausibleRecord } from './plausible-record.ts';

/** More words for levels than a log has, and longer than they are. */
const mostWords = 200;
const longestWord = 500;

/** The rows under one heading line. A file has several when exports were put one behind another. */
export interface Section {
  readonly layout: TableLayout;
  /** Takes the rows that are events, and turns them into events when their dates can be read. */
  readonly dates: DateWait<EventRow>;
  /** Finds rows that are plainly events; null when nobody can tell. */
  readonly plainRows: PlainRows | null;
  /** Takes one of them. `size`: its characters. */
  takePlain(row: PlainRow, line: number, size: number): void;
  readonly mender: RowMender;
  readonly plausible: PlausibleRecord;
}

/** `elsewhere` is the order of dates that a section before it proved. With `take` rows are handed on and make no events. */
export function createSection(
  layout: TableLayout,
  delimiter: Delimiter,
  ledger: Ledger,
  times: TimeReader,
  elsewhere: DateOrder | null,
  take: TakeRecord | null = null,
): Section {
  if (layout.dialect?.ownLevels) ledger.once('levels-of-rules');
  if (layout.absent?.length) ledger.once('columns-absent', { columns: layout.absent.join(', ') });
  const readTime = layout.dialect?.utc ? times.localInUtc : times.local;

  const known = createRowFields(layout.dialect);
  const knownRaw = createRowFields(layout.dialect, unquoted);
  const plausible = createPlausibleRecord(layout);
  const learnt = new Set<string>();

  /** False when the row holds no XML: then its columns are the event. */
  function takeXml(row: EventRow): boolean {
    const found = eventInRow(row, layout, ledger, times);
    if (found === 'none') return false;
    if (typeof found === 'string') ledger.lost('record-broken', { line: row.line }, { reason: found });
    else ledger.event(found);
    return true;
  }

  /** Most rows have a word that taught all there is to learn. */
  function learn(row: PlainRow): void {
    const word = row.raw(plausible.wordIn) ?? '';
    if (learnt.has(word)) return;
    const isDone = plausible.learn(row.text('time') ?? '', unquoted(word));
    if (isDone && learnt.size < mostWords && word.length <= longestWord) learnt.add(ownCopy(word));
  }

  const given = { named: times.dateOrder, language: layout.dateOrder, elsewhere };
  const dates = createDateWait<EventRow>(ledger, given, (row, order) => {
    if (take) return take({ kind: 'row', cells: row.cells, layout, order });
    if (layout.columns.xml !== undefined && takeXml(row)) return;
    const fields = row instanceof PlainEventRow ? knownRaw : known;
    ledger.event(eventFromRow(row, layout, fields, ledger, (raw, where) => readTime(raw, order, where)));
  });

  return {
    layout,
    dates,
    plainRows: createPlainRows(layout, delimiter),
    takePlain(row, line, size) {
      learn(row);
      dates.take(new PlainEventRow(row, line), row.text('time') ?? '', size);
    },
    mender: createRowMender(layout, delimiter),
    plausible,
  };
}
