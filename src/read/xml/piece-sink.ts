import type { EventRecord } from '../../model/event.ts';
import type { Ledger, Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { printOfText } from '../print-of-text.ts';
import type { PieceSink } from './pieces.ts';
import { safeParse } from './safe-parse.ts';
import type { XmlElement } from './xml-element.ts';

/** Parses the pieces of a stream and puts them into the ledger. `toEvent` gives null for one without an event id. */
export function pieceSink(
  ledger: Ledger,
  toEvent: (element: XmlElement, where: Where) => EventRecord | null,
): PieceSink {
  return {
    piece(text, where) {
      const element = safeParse(text);
      if (!element) return ledger.lost('record-broken', where, { reason: 'xml' });
      const event = toEvent(element, where);
      if (event) ledger.event({ ...event, print: printOfText(text, 0, text.length) });
      else ledger.lost('record-broken', where, { reason: 'id' });
    },
    interrupted: (where) => ledger.lost('record-broken', where, { reason: 'interrupted' }),
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
    withoutStart: (where) => ledger.lost('record-broken', where, { reason: 'start' }),
    stray: (where, bytes) => ledger.note('text-between-events', { bytes }, where),
    cut: (where) => ledger.lost('record-cut', where),
    rootAgain: (where) => ledger.note('export-concatenated', {}, where),
    rootNotClosed: (where) => ledger.note('file-cut', {}, where),
  };
}
