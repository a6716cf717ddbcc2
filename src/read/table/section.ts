import type { Ledger } from '../ledger.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createDateWait, type DateWait } from './date-wait.ts';
import type { Delimiter } from './delimiter.ts';
import { type EventRow, eventFromRow } from './event-from-row.ts';
import { eventInRow } from './event-in-row.ts';
import type { TableLayout } from './layout.ts';
import { createRowFields } from './row-fields.ts';
import { createRowMender, type RowMender } from './mend-row.ts';
import { createPlausibleRecord, type PlausibleRecord } from './plausible-record.ts';

/** The rows under one heading line. A file has several when exports were put one behind another. */
export interface Section {
  readonly layout: TableLayout;
  /** Takes the rows that are events, and turns them into events when their dates can be read. */
  readonly dates: DateWait<EventRow>;
  readonly mender: RowMender;
  readonly plausible: PlausibleRecord;
}

/** `elsewhere` is the order of dates that a section before it proved. */
export function createSection(
  layout: TableLayout,
  delimiter: Delimiter,
  ledger: Ledger,
  times: TimeReader,
  elsewhere: DateOrder | null,
): Section {
  if (layout.dialect?.ownLevels) ledger.once('levels-of-rules');
  if (layout.absent?.length) ledger.once('columns-absent', { columns: layout.absent.join(', ') });
  const readTime = layout.dialect?.utc ? times.localInUtc : times.local;

  const known = createRowFields(layout);

  /** False when the row holds no XML: then its columns are the event. */
  function takeXml(row: EventRow): boolean {
    const found = eventInRow(row, layout, ledger, times);
    if (found === 'none') return false;
    if (typeof found === 'string') ledger.lost('record-broken', { line: row.line }, { reason: found });
    else ledger.event(found);
    return true;
  }

  return {
    layout,
    dates: createDateWait(ledger, { named: times.dateOrder, language: layout.dateOrder, elsewhere }, (row, order) => {
      if (layout.columns.xml !== undefined && takeXml(row)) return;
      ledger.event(eventFromRow(row, layout, known, ledger, (raw, where) => readTime(raw, order, where)));
    }),
    mender: createRowMender(layout, delimiter),
    plausible: createPlausibleRecord(layout),
  };
}
