import type { Ledger } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createDateWait, type DateWait } from './date-wait.ts';
import type { Delimiter } from './delimiter.ts';
import { type EventRow, eventFromRow } from './event-from-row.ts';
import type { TableLayout } from './layout.ts';
import { createRowMender, type RowMender } from './mend-row.ts';

/** The rows under one heading line. A file has several when exports were put one behind another. */
export interface Section {
  readonly layout: TableLayout;
  /** Takes the rows that are events, and turns them into events when their dates can be read. */
  readonly dates: DateWait<EventRow>;
  readonly mender: RowMender;
}

export function createSection(layout: TableLayout, delimiter: Delimiter, ledger: Ledger, times: TimeReader): Section {
  return {
    layout,
    dates: createDateWait(ledger, layout.dateOrder, (row, order) => {
      ledger.event(eventFromRow(row, layout, ledger, (raw, where) => times.local(raw, order, where)));
    }),
    mender: createRowMender(layout, delimiter),
  };
}
