import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createEventCutter } from './cut-events.ts';
import { eventFromXml } from './event-from-xml.ts';
import { pieceSink } from './piece-sink.ts';

/** Reads every form of event XML: Event Viewer, wevtutil and the tools that write the same elements. */
export function createEventXmlReader(ledger: Ledger, times: TimeReader): FormReader {
  return createEventCutter(pieceSink(ledger, (element, where) => eventFromXml(element, where, ledger, times)));
}
