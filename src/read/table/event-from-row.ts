import type { EventRecord, EventTime } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { addPayload } from '../fields/json-payload.ts';
import { readLevel } from '../fields/level.ts';
import { isLossy } from '../fields/lossy-text.ts';
import { addValuesOfMissingDescription } from '../fields/missing-description.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { Column, TableLayout } from './layout.ts';

/** A row that is an event. */
export interface EventRow {
  readonly cells: readonly string[];
  readonly eventId: number;
  readonly message: string;
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** The field of a column as it stands in a row; undefined when the table has no such column. */
export function fieldOf(cells: readonly string[], { columns }: TableLayout, column: Column): string | undefined {
  const at = columns[column];
  return at === undefined ? undefined : (cells[at] ?? '');
}

/** The message of a row: its column, or everything that follows the named columns. */
export function messageOf(cells: readonly string[], layout: TableLayout, delimiter: string): string {
  if (layout.messageFollows) return cells.slice(layout.width).join(delimiter);
  const field = fieldOf(cells, layout, 'message') ?? '';
  return layout.dialect?.findMessage?.(field) ?? field;
}

/** The event that a row describes. Notes what had to be guessed. `readTime` gets the time's field and the place. */
export function eventFromRow(
  row: EventRow,
  layout: TableLayout,
  ledger: Ledger,
  readTime: (raw: string, where: Where) => EventTime,
): EventRecord {
  const raw = (column: Column): string | undefined => fieldOf(row.cells, layout, column);
  const field = (column: Column): string => cleanText(raw(column) ?? '').trim();
  const record = field('record');
  const place = { ...(record ? { record } : {}), line: row.line };

  const { level, unlisted } = readLevel({
    number: raw('level'),
    word: raw('levelWord'),
    keywords: raw('keywords'),
  });
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);

  const message = cleanText(row.message);
  if (isLossy(message)) ledger.count('text-lossy', place);
  const data = createEventData();
  layout.dialect?.addData?.(data, row.cells);
  addValuesOfMissingDescription(data, message, { eventId: row.eventId, provider: field('provider') });
  addPayload(data, message);
  return {
    provider: field('provider'),
    channel: layout.dialect?.spellChannel?.(field('channel')) ?? field('channel'),
    computer: field('computer'),
    eventId: row.eventId,
    level,
    time: readTime(raw('time') ?? '', place),
    ...(record ? { recordId: record } : {}),
    message,
    data: data.toRecord(),
    place: { input: ledger.input, ...place },
  };
}
