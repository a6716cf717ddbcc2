import type { EventRecord } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { readEventId } from '../fields/event-id.ts';
import { addPayload } from '../fields/json-payload.ts';
import { readLevel } from '../fields/level.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import type { JsonShape } from './json-event.ts';
import type { JsonObject } from './json-object.ts';
import { readJsonTime } from './json-time.ts';

/** The event that an object describes; null when it has no event id. Notes what had to be guessed. */
export function eventFromJson(
  object: JsonObject,
  shape: JsonShape,
  where: Where,
  ledger: Ledger,
  times: TimeReader,
): EventRecord | null {
  const event = shape.read(object);
  const eventId = readEventId(event.id);
  if (eventId === null) return null;
  const record = cleanText(event.record).trim();
  const place = record ? { record, ...where } : where;

  const { level, unlisted } = readLevel(event.level);
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);

  const message = cleanText(event.message);
  for (const text of [message, ...(event.payloads ?? [])]) addPayload(event.data, text);
  return {
    provider: cleanText(event.provider),
    channel: cleanText(event.channel).trim(),
    computer: cleanText(event.computer).trim(),
    eventId,
    level,
    time: readJsonTime(event.time, shape.clock, times, place),
    ...(record ? { recordId: record } : {}),
    message,
    data: event.data.toRecord(),
    place: { input: ledger.input, ...place },
  };
}
