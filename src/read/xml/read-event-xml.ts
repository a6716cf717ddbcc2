import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import type { Parser } from '../parser.ts';
import { createEventCutter, windowsEvent } from './cut-events.ts';
import { eventFromXml } from './event-from-xml.ts';
import { pieceSink } from './piece-sink.ts';
import { createEventScanner } from './scan/event-scanner.ts';

/** Reads every form of event XML: Event Viewer, wevtutil and the tools that write the same elements. */
export function createEventXmlReader(ledger: Ledger, times: TimeReader, parser: Parser): FormReader {
  const pieces = pieceSink(ledger, (element, where) => eventFromXml(element, where, ledger, times));
  const scanner = parser === 'fast' ? createEventScanner(ledger, times) : undefined;
  return createEventCutter(pieces, windowsEvent, scanner);
}
