import { readEventId } from '../fields/event-id.ts';
import type { Problem } from '../../model/problem.ts';
import type { Row } from './cut-rows.ts';
import { type EventRow, messageOf } from './event-from-row.ts';
import { type Column, fieldOf, type TableLayout } from './layout.ts';
import { isXmlCut } from './event-in-row.ts';

/** `mayBeCut`: the file may end within the message. */
export type Judgement =
  | { readonly event: EventRow; readonly mayBeCut: boolean }
  | { readonly lost: 'record-broken'; readonly args: Problem['args'] }
  | { readonly lost: 'record-cut' };

/**
 * Whether the fields of a row are an event. A last row without a line break may have been cut: its message may then be
 * shorter than it was, but if any other field could have been cut the row is lost: that field could be the event id.
 */
export function judgeRow(cells: readonly string[], row: Row, layout: TableLayout, delimiter: string): Judgement {
  const fault = faultOf(cells, row, layout);
  if (fault && !row.ended) return { lost: 'record-cut' };
  if (fault) return { lost: 'record-broken', args: fault };
  const endsInMessage = layout.messageFollows || layout.columns.message === layout.width - 1;
  if (!row.ended && !row.closed && !endsInMessage && cells.at(-1) !== '') return { lost: 'record-cut' };
  // The end of the file may stand between the two quotes of a doubled one, which looks like the end of the field.
  if (!row.ended && isXmlCut(cells, layout)) return { lost: 'record-cut' };
  const eventId = idOf(cells, layout) ?? 0;
  const message = messageOf(cells, layout, delimiter);
  const text = (column: Column) => fieldOf(cells, layout, column);
  return { event: { raw: text, text, cells, eventId, message, line: row.line }, mayBeCut: !row.ended };
}

/** The event id of a row, or null. */
export function idOf(cells: readonly string[], layout: TableLayout): number | null {
  return readEventId(fieldOf(cells, layout, 'id') ?? '') ?? idInXml(fieldOf(cells, layout, 'xml') ?? '');
}

function idInXml(text: string): number | null {
  return readEventId(/<EventID[^<>]*>([^<]*)</.exec(text)?.[1] ?? '');
}

function faultOf(cells: readonly string[], { ended }: Row, layout: TableLayout): Problem['args'] | null {
  const { width, messageFollows } = layout;
  const expected = messageFollows ? width + 1 : width;
  // A message that is empty may be missing altogether, but not where the file ends.
  const isShort = cells.length < (ended ? width : expected);
  if (isShort || (cells.length > width && !messageFollows)) return { reason: 'fields', found: cells.length, expected };
  return idOf(cells, layout) === null ? { reason: 'id' } : null;
}
