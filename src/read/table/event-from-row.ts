import type { EventRecord, EventTime } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { isLossy } from '../fields/lossy-text.ts';
import { addValuesOfMissingDescription } from '../fields/missing-description.ts';
import { LateEvent, type LateParts } from '../late-event.ts';
import type { Ledger, Where } from '../ledger.ts';
import { ownCopy } from '../own-copy.ts';
import { fieldOf, type TableLayout } from './layout.ts';
import type { RowFields } from './row-fields.ts';

/** A row that is an event. */
export interface EventRow {
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
  { cells, eventId, message, line }: EventRow,
  layout: TableLayout,
  known: RowFields,
  ledger: Ledger,
  readTime: (raw: string, where: Where) => EventTime,
): EventRecord {
  const record = cleanText(fieldOf(cells, layout, 'record') ?? '').trim();
  const place = record ? { record, line } : { line };
  const { level, unlisted } = known.level(cells);
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);
  if (isLossy(message)) ledger.count('text-lossy', place);
  const provider = known.provider(cells);
  const fields = {
    provider,
    channel: known.channel(cells),
    computer: known.computer(cells),
    eventId,
    level,
    time: readTime(fieldOf(cells, layout, 'time') ?? '', place),
    recordId: record,
    place: { input: ledger.input, ...place },
  };
  return new LateEvent(fields, lateParts(cells, message, layout, { eventId, provider }));
}

function lateParts(
  cells: readonly string[],
  message: string,
  { dialect }: TableLayout,
  event: Parameters<typeof addValuesOfMissingDescription>[2],
): LateParts {
  let own = { cells, message };
  return {
    message: () => own.message,
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
