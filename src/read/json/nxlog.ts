import { createEventData } from '../fields/event-data.ts';
import { addElement } from './data-from-tree.ts';
import type { JsonShape } from './json-event.ts';
import { at, firstOf, type JsonObject, textOf } from './json-object.ts';

/** What NXLog says of the event itself; all other names are values of the event. */
const ofTheRecord: readonly string[] = [
  'EventTime',
  'EventReceivedTime',
  'TimeCreated',
  '@timestamp',
  '@version',
  'Hostname',
  'EventID',
  'SourceName',
  'ProviderGuid',
  'Channel',
  'RecordNumber',
  'EventRecordID',
  'Level',
  'Severity',
  'SeverityValue',
  'Keywords',
  'Version',
  'Task',
  'Category',
  'Opcode',
  'OpcodeValue',
  'ActivityID',
  'RelatedActivityID',
  'ExecutionProcessID',
  'ExecutionThreadID',
  'Message',
  'SourceModuleName',
  'SourceModuleType',
];

/** What NXLog calls the type of an event; the same name may be a value of the event (Sysmon). */
const eventTypes: ReadonlySet<string> = new Set([
  'CRITICAL',
  'ERROR',
  'WARNING',
  'INFO',
  'VERBOSE',
  'AUDIT_SUCCESS',
  'AUDIT_FAILURE',
]);

/** In the order of `SeverityValue`, from 1. */
const severities: readonly string[] = ['Verbose', 'Information', 'Warning', 'Error', 'Critical'];
const severityWords: readonly string[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];

/** Flat objects with the values of the event among the fields of the record. */
export const nxlog: JsonShape = {
  form: 'nxlog-json',
  clock: 'local',
  fits: (object) => has(object, 'EventID') && (has(object, 'SourceName') || has(object, 'Hostname')),

  read(object) {
    const field = (name: string): string => textOf(at(object, name));
    return {
      id: field('EventID'),
      record: firstOf(field('RecordNumber'), field('EventRecordID')),
      provider: field('SourceName'),
      channel: field('Channel'),
      computer: field('Hostname'),
      level: { number: field('Level'), word: severityOf(field), keywords: keywordsOf(field) },
      time: firstOf(field('EventTime'), field('TimeCreated'), field('@timestamp'), field('EventReceivedTime')),
      message: field('Message'),
      data: dataOf(object),
    };
  },
};

function dataOf(object: JsonObject): ReturnType<typeof createEventData> {
  const data = createEventData();
  const left = new Set(ofTheRecord);
  if (eventTypes.has(textOf(at(object, 'EventType')))) left.add('EventType');
  // Together these are of the record; alone, one of them is a value of the event.
  if (has(object, 'ThreadID')) for (const name of ['ProcessID', 'ThreadID']) left.add(name);
  if (has(object, 'AccountType')) for (const name of ['AccountType', 'AccountName', 'Domain', 'UserID']) left.add(name);
  for (const name of Object.keys(object)) {
    if (!left.has(name)) addElement(data, object, name);
  }
  return data;
}

function severityOf(field: (name: string) => string): string {
  const word = field('Severity').toUpperCase();
  return severities[severityWords.indexOf(word)] ?? severities[Number(field('SeverityValue')) - 1] ?? field('Severity');
}

function keywordsOf(field: (name: string) => string): string {
  const type = field('EventType');
  return field('Keywords') || (type.startsWith('AUDIT_') ? type.replace('_', ' ') : '');
}

function has(object: JsonObject, name: string): boolean {
  return at(object, name) !== undefined;
}
