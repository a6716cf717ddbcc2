import type { EventRecord, EventTime } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { isLossy } from '../fields/lossy-text.ts';
import { addValuesOfMissingDescription } from '../fields/missing-description.ts';
import { LateEvent, type LateParts } from '../late-event.ts';
import type { Ledger, Where } from '../ledger.ts';
import { ownCopy } from '../own-copy.ts';
import { printOfText } from '../print-of-text.ts';
import { type Column, type Dialect, fieldOf, type TableLayout } from './layout.ts';
import type { RowFields } from './row-fields.ts';

/** A row that is an event. */
export interface EventRow {
  /** A field as the row has it, which `RowFields` can read; undefined when the table has no such column. */
  raw(column: Column): string | undefined;
  /** What a field says. */
  text(column: Column): string | undefined;
  /** What all fields say, where the table is a tool's. */
  readonly cells: readonly string[];
  readonly eventId: number;
  readonly message: string;
  /** The line it begins on, from 1. */
  readonly line: number;
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
  { dialect }: TableLayout,
  known: RowFields,
  ledger: Ledger,
  readTime: (raw: string, where: Where) => EventTime,
): EventRecord {
  const { eventId, message, line } = row;
  const record = cleanText(row.text('record') ?? '').trim();
  const place = record ? { record, line } : { line };
  const { level, unlisted } = known.level(row.raw('level'), row.raw('levelWord'), row.raw('keywords'));
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);
  if (isLossy(message)) ledger.count('text-lossy', place);
  const provider = known.provider(row.raw('provider') ?? '');
  const fields = {
    provider,
    channel: known.channel(row.raw('channel') ?? ''),
    computer: known.computer(row.raw('computer') ?? ''),
    eventId,
    level,
    time: readTime(row.text('time') ?? '', place),
    recordId: record,
    // It tells two records of one id apart.
    ...(record && message && { print: printOfText(message, 0, message.length) }),
    place: { input: ledger.input, ...place },
  };
  return new LateEvent(fields, lateParts(row, dialect, { eventId, provider }));
}

function lateParts(
  { cells, message }: EventRow,
  dialect: Dialect | undefined,
  event: Parameters<typeof addValuesOfMissingDescription>[2],
): LateParts {
  let own = { cells, message };
  return {
    message: () => own.message,
    mayHoldPayload: () => own.message.includes('{'),
    data() {
      const data = createEventData();
      dialect?.addData?.(data, own.cells);
      addValuesOfMissingDescription(data, cleanText(own.message), event);
      return data;
    },
    detach() {
      own = { cells: dialect?.addData ? own.cells.map(ownCopy) : [], message: ownCopy(own.message) };
    },
  };
}
