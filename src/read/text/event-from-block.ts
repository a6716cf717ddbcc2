import type { EventRecord, EventTime } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { addPayload } from '../fields/json-payload.ts';
import { readLevel } from '../fields/level.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { LabelledBlock } from './labelled-block.ts';

/** The event that a block of labels describes. Notes a level that nobody knows. */
export function eventFromBlock(
  { fields, message }: LabelledBlock,
  eventId: number,
  time: EventTime,
  where: Where,
  ledger: Ledger,
): EventRecord {
  const { level, unlisted } = readLevel({ word: fields.level ?? '', keywords: fields.keywords });
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, where);
  const text = cleanText(message ?? '');
  const data = createEventData();
  addPayload(data, text);
  return {
    provider: cleanText(fields.provider ?? ''),
    channel: cleanText(fields.channel ?? ''),
    computer: cleanText(fields.computer ?? ''),
    eventId,
    level,
    time,
    message: text,
    data: data.toRecord(),
    place: { input: ledger.input, ...where },
  };
}
