import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createEventCutter } from './cut-events.ts';
import { eventFromXml } from './event-from-xml.ts';
import { parseEvent } from './parse-event.ts';
import type { XmlElement } from './xml-element.ts';

/** Reads every form of event XML: Event Viewer, wevtutil and the tools that write the same elements. */
export function createEventXmlReader(ledger: Ledger, times: TimeReader): FormReader {
  return createEventCutter({
    piece(text, where) {
      const element = isBeyondBounds(text) ? null : tryParse(text);
      if (!element) return ledger.lost('record-broken', where, { reason: 'xml' });
      const event = eventFromXml(element, where, ledger, times);
      if (event) ledger.event(event);
      else ledger.lost('record-broken', where, { reason: 'id' });
    },
    interrupted: (where) => ledger.lost('record-broken', where, { reason: 'interrupted' }),
    tooLarge: (where) => ledger.lost('record-too-large', where, { limit: limits.recordSize }),
    cut: (where) => ledger.lost('record-cut', where),
    rootAgain: (where) => ledger.note('export-concatenated', {}, where),
    rootNotClosed: (where) => ledger.note('file-cut', {}, where),
  });
}

function tryParse(text: string): XmlElement | null {
  try {
    return parseEvent(text);
  } catch {
    return null;
  }
}

/** Text that would cost the parser memory without end: it is made to hurt, and no log writes it. */
function isBeyondBounds(text: string): boolean {
  if (text.length < limits.tagChars) return false;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > limits.tags) return true;
  }
  return longTag.test(text);
}

const longTag = new RegExp(String.raw`<[^<>]{${limits.tagChars}}`);
