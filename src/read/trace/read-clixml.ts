import type { EventRecord } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import { createEventData } from '../fields/event-data.ts';
import { readEventId } from '../fields/event-id.ts';
import { addPayload } from '../fields/json-payload.ts';
import { readLevel } from '../fields/level.ts';
import type { FormReader } from '../form-reader.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createEventCutter } from '../xml/cut-events.ts';
import { pieceSink } from '../xml/piece-sink.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { createClixmlRecords } from './clixml-records.ts';
import { clixmlList, type ClixmlProperties, clixmlText, propertiesOf } from './clixml-values.ts';

/** What Get-WinEvent and Get-EventLog call the same thing. */
const names = {
  id: ['Id', 'EventID'],
  provider: ['ProviderName', 'Source'],
  channel: ['LogName'],
  computer: ['MachineName'],
  record: ['RecordId', 'Index'],
  time: ['TimeCreated', 'TimeGenerated'],
  level: ['Level'],
  levelWord: ['LevelDisplayName', 'EntryType'],
  keywords: ['Keywords'],
  message: ['Message'],
} as const;

/**
 * Reads events that PowerShell saved with `Get-WinEvent ... | Export-Clixml`, or the same from Get-EventLog. Their times
 * carry an offset. Objects of other sorts in the same file are records without an event id.
 */
export function createClixmlReader(ledger: Ledger, times: TimeReader): FormReader {
  const records = createClixmlRecords();
  const sink = pieceSink(ledger, (object, where) => {
    records.learn(object);
    return eventFromObject(object, where, ledger, times);
  });
  return createEventCutter(sink, records.shape);
}

function eventFromObject(object: XmlElement, where: Where, ledger: Ledger, times: TimeReader): EventRecord | null {
  const properties = propertiesOf(object);
  const value = (of: keyof typeof names): string =>
    clixmlText(names[of].map((name) => properties.get(name)).find((property) => property !== undefined));
  const field = (of: keyof typeof names): string => cleanText(value(of)).trim();

  const eventId = readEventId(value('id'));
  if (eventId === null) return null;
  const record = field('record');
  const place = record ? { record, ...where } : where;
  const { level, unlisted } = readLevel({
    number: value('level'),
    word: value('levelWord'),
    keywords: value('keywords'),
  });
  if (unlisted !== undefined) ledger.once('level-unknown', { word: quoted(unlisted) }, place);
  const message = cleanText(value('message'));
  return {
    provider: field('provider'),
    channel: field('channel'),
    computer: field('computer'),
    eventId,
    level,
    time: times.local(value('time'), 'ymd', place),
    ...(record ? { recordId: record } : {}),
    message,
    data: dataOf(properties, message),
    place: { input: ledger.input, ...place },
  };
}

/** The values of the event in their order; Clixml keeps no names. Where lists were cut off by depth, there are none. */
function dataOf(properties: ClixmlProperties, message: string): EventRecord['data'] {
  const data = createEventData();
  for (const member of clixmlList(properties.get('Properties'))) {
    const value = propertiesOf(member).get('Value');
    if (value) data.addUnnamed(clixmlText(value));
  }
  for (const text of clixmlList(properties.get('ReplacementStrings'))) data.addUnnamed(clixmlText(text));
  addPayload(data, message);
  return data.toRecord();
}
