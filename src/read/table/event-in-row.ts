import type { EventRecord } from '../../model/event.ts';
import { cleanText } from '../clean-text.ts';
import type { Ledger } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { eventFromXml } from '../xml/event-from-xml.ts';
import { safeParse } from '../xml/safe-parse.ts';
import { type EventRow } from './event-from-row.ts';
import { fieldOf, type TableLayout } from './layout.ts';

/** A declaration and the like may stand before it. The parser forgives an end that is missing; a record with one is cut. */
const wholeEvent = /<(?:[^\s<>/:"'=!?]{1,64}:)?Event[\s>][\s\S]*<\/(?:[^\s<>/:"'=!?]{1,64}:)?Event\s*>\s*$/;

/** True when the XML of a row ends before its event does. */
export function isXmlCut(cells: readonly string[], layout: TableLayout): boolean {
  const text = fieldOf(cells, layout, 'xml') ?? '';
  return text.includes('<') && !wholeEvent.test(text);
}

/**
 * The event whose XML a row holds: it says more than the columns beside it, save for the message that a tool looked up.
 * `none` when the row holds none; `xml` or `id` when what it holds is damaged.
 */
export function eventInRow(
  row: EventRow,
  layout: TableLayout,
  ledger: Ledger,
  times: TimeReader,
): EventRecord | 'none' | 'xml' | 'id' {
  const text = fieldOf(row.cells, layout, 'xml') ?? '';
  if (!text.includes('<')) return 'none';
  const whole = wholeEvent.exec(text)?.[0];
  const element = whole === undefined ? null : safeParse(whole);
  if (!element) return 'xml';
  const event = eventFromXml(element, { line: row.line }, ledger, times);
  if (!event) return 'id';
  return event.message === '' ? { ...event, message: cleanText(row.message) } : event;
}
