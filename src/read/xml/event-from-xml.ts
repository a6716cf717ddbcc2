import type { EventRecord } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { readEventId } from '../fields/event-id.ts';
import { addPayload } from '../fields/json-payload.ts';
import { readLevel } from '../fields/level.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { dataFromXml } from './data-from-xml.ts';
import { attribute, child, textOf, type XmlElement } from './xml-element.ts';

/** The event that an `<Event>` element describes; null when it has no event id. Notes what had to be guessed. */
export function eventFromXml(event: XmlElement, where: Where, ledger: Ledger, times: TimeReader): EventRecord | null {
  const system = child(event, 'System');
  const rendering = child(event, 'RenderingInfo');
  const field = (name: string): string => textIn(system, name).trim();

  const eventId = readEventId(field('EventID'));
  if (eventId === null) return null;
  const record = cleanText(field('EventRecordID'));
  const place = record ? { record, ...where } : where;

  const { level, unlisted } = readLevel({
    number: field('Level'),
    keywords: field('Keywords'),
    word: textIn(rendering, 'Level'),
  });
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);

  const message = cleanText(textIn(rendering, 'Message'));
  const data = dataFromXml(event);
  addPayload(data, message);
  const provider = child(system, 'Provider');
  return {
    provider: cleanText(attribute(provider, 'Name') || attribute(provider, 'EventSourceName') || ''),
    channel: cleanText(field('Channel')),
    computer: cleanText(field('Computer')),
    eventId,
    level,
    time: times.stored(attribute(child(system, 'TimeCreated'), 'SystemTime') ?? '', place),
    ...(record ? { recordId: record } : {}),
    message,
    data: data.toRecord(),
    place: { input: ledger.input, ...place },
  };
}

function textIn(parent: XmlElement | undefined, name: string): string {
  const element = child(parent, name);
  return element ? textOf(element) : '';
}
