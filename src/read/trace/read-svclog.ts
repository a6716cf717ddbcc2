import type { EventRecord, Level } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { readEventId } from '../fields/event-id.ts';
import { addPayload } from '../fields/json-payload.ts';
import type { FormReader } from '../form-reader.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createEventCutter } from '../xml/cut-events.ts';
import { dataFromXml } from '../xml/data-from-xml.ts';
import { pieceSink } from '../xml/piece-sink.ts';
import { withSystem } from '../xml/tags.ts';
import { attribute, child, textOf, type XmlElement } from '../xml/xml-element.ts';

const traceEvent = withSystem('E2ETraceEvent', 'schemas.microsoft.com/2004/06/E2ETraceEvent');

/** .NET's TraceEventType; not the scale of event logs. */
const levels: ReadonlyMap<string, Level> = new Map([
  ['1', 'critical'],
  ['2', 'error'],
  ['4', 'warning'],
  ['8', 'information'],
  ['16', 'verbose'],
]);

/** Start, Stop, Transfer and their like are written as this number: they mark where an activity is, not how it goes. */
const activity = '255';

/** Reads a trace of .NET or WCF (.svclog): elements one behind another, with or without a root. */
export function createSvclogReader(ledger: Ledger, times: TimeReader): FormReader {
  return createEventCutter(
    pieceSink(ledger, (element, where) => eventFromTrace(element, where, ledger, times)),
    traceEvent,
  );
}

/**
 * The event that an entry describes: its source is the provider, the text of its application data is the message, one
 * line for each element that has text. The id is what the program gave; many give 0, and those of WCF itself are
 * numbers of 32 bits, of which the low 16 count as everywhere else.
 */
function eventFromTrace(entry: XmlElement, where: Where, ledger: Ledger, times: TimeReader): EventRecord | null {
  const system = child(entry, 'System');
  const field = (name: string): string => cleanText(child(system, name)?.text ?? '').trim();
  const eventId = readEventId(field('EventID'));
  if (eventId === null) return null;
  const written = field('Level');
  const level = levels.get(written);
  if (!level && written !== '' && written !== activity) ledger.once('level-unknown', { word: quoted(written) }, where);
  const content = child(entry, 'ApplicationData');
  const message = content ? cleanText(linesOf(content).join('\n')) : '';
  // Plain text is the message and nothing else.
  const data = dataFromXml({ ...entry, children: content?.children.length ? [content] : [] });
  addPayload(data, message);
  return {
    provider: cleanText(attribute(child(system, 'Source'), 'Name') ?? ''),
    channel: field('Channel'),
    computer: field('Computer'),
    eventId,
    level: level ?? 'unknown',
    time: times.stored(attribute(child(system, 'TimeCreated'), 'SystemTime') ?? '', where),
    message,
    data: data.toRecord(),
    place: { input: ledger.input, ...where },
  };
}

/** The texts of an element and of those inside, in their order; text beside elements is kept whole. */
function linesOf(element: XmlElement): readonly string[] {
  const hasText = element.text.trim() !== '';
  if (element.children.length === 0) return hasText ? [element.text.trim()] : [];
  return hasText ? [textOf(element).trim()] : element.children.flatMap(linesOf);
}
