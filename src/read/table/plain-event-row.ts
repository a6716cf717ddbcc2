import { readEventId } from '../fields/event-id.ts';
import type { EventRow } from './event-from-row.ts';
import type { Column } from './layout.ts';
import { type PlainRow } from './plain-rows.ts';

/** A plain row as the event that it is. */
export class PlainEventRow implements EventRow {
  readonly cells: readonly string[] = [];
  readonly eventId: number;
  readonly message: string;
  readonly line: number;
  private readonly row: PlainRow;

  constructor(row: PlainRow, line: number) {
    this.row = row;
    this.line = line;
    this.eventId = readEventId(row.text('id') ?? '') ?? 0;
    this.message = row.text('message') ?? '';
  }

  raw(column: Column): string | undefined {
    return this.row.raw(column);
  }

  text(column: Column): string | undefined {
    return this.row.text(column);
  }
}
