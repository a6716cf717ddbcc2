import type { EventRecord } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { readEventId } from '../fields/event-id.ts';
import { readLevel } from '../fields/level.ts';
import { LateEvent } from '../late-event.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { dataFromEvtx } from './data-from-evtx.ts';
import { asNode, inside, textInside } from './value-text.ts';

/** The event of one record as winevtx makes it; null when it has no event id. Notes what had to be guessed. */
export function eventFromEvtx(parsed: unknown, where: Where, ledger: Ledger, times: TimeReader): EventRecord | null {
  const event = asNode(inside(asNode(parsed), 'Event'));
  const system = asNode(inside(event, 'System'));
  const rendering = asNode(inside(event, 'RenderingInfo'));
  const field = (name: string): string => textInside(system, name).trim();

  const eventId = readEventId(field('EventID'));
  if (event === null || eventId === null) return null;
  const record = cleanText(field('EventRecordID')) || where.record || '';
  const place = { ...where, record };

  const { level, unlisted } = readLevel({
    number: field('Level'),
    keywords: field('Keywords'),
    word: textInside(rendering, 'Level'),
  });
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);

  const provider = asNode(inside(system, 'Provider'));
  const fields = {
    provider: cleanText(textInside(provider, 'Name') || textInside(provider, 'EventSourceName')),
    channel: cleanText(field('Channel')),
    computer: cleanText(field('Computer')),
    eventId,
    level,
    time: times.stored(textInside(asNode(inside(system, 'TimeCreated')), 'SystemTime'), place),
    recordId: record,
    // One file holds an id for one record only.
    print: 0,
    place: { input: ledger.input, ...place },
  };
  return new LateEvent(fields, {
    message: () => textInside(rendering, 'Message'),
    mayHoldPayload: () => true,
    data: () => dataFromEvtx(event),
    detach() {},
  });
}
