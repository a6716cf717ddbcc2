import { eventData } from '../../scripts/fixtures/forms/evtx.mjs';
import { eventNamespace } from '../../scripts/fixtures/forms/event-xml.mjs';
import { fileTime, guidValue, numberValue, valueTypes } from '../../scripts/fixtures/forms/evtx/values.mjs';
import { eventAt } from './event-at.mjs';

const { uint8, uint16, uint32, uint64, hex64 } = valueTypes;
const nothing = { type: valueTypes.none, bytes: [] };
const localSystem = { type: valueTypes.sid, bytes: Buffer.from([1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]) };

/**
 * The records of a log of so many events, saved from a view of several channels: the oldest first, numbered anew from 1.
 * @param {number} events
 * @returns {Generator<import('../../scripts/fixtures/forms/evtx/chunk.mjs').EvtxRecord, void, void>}
 */
export function* evtxRecords(events) {
  for (let id = 1; id <= events; id += 1) yield recordOf(eventAt(events - id), id);
}

/** As Windows has it, the data of an event has a template of its own. */
function recordOf(event, id) {
  const { kind, data, time, ticks } = event;
  const template = `${kind.provider}/${kind.id}`;
  const written = fileTime(time, ticks);
  const content = [
    system(event, written),
    { name: 'EventData', content: eventData({ data }), template: `data of ${template}` },
  ];
  return { id, written, event: { name: 'Event', attributes: { xmlns: eventNamespace }, content }, template };
}

/** What all events of a kind have in common is text: it belongs to the template. */
function system({ kind, record, computer, process, thread, activity }, written) {
  const guid = kind.guid ? { Guid: kind.guid } : {};
  const source = kind.sourceName ? { EventSourceName: kind.sourceName } : {};
  const qualifiers = kind.qualifiers === undefined ? nothing : numberValue(uint16, 2, kind.qualifiers);
  const execution = { ProcessID: numberValue(uint32, 4, process), ThreadID: numberValue(uint32, 4, thread) };
  return {
    name: 'System',
    content: [
      { name: 'Provider', attributes: { Name: kind.provider, ...guid, ...source } },
      { name: 'EventID', attributes: { Qualifiers: qualifiers }, content: numberValue(uint16, 2, kind.id) },
      { name: 'Version', content: numberValue(uint8, 1, kind.version) },
      { name: 'Level', content: numberValue(uint8, 1, kind.level) },
      { name: 'Task', content: numberValue(uint16, 2, kind.taskNumber ?? 0) },
      { name: 'Opcode', content: numberValue(uint8, 1, 0) },
      { name: 'Keywords', content: numberValue(hex64, 8, kind.keywords) },
      { name: 'TimeCreated', attributes: { SystemTime: numberValue(valueTypes.fileTime, 8, written) } },
      { name: 'EventRecordID', content: numberValue(uint64, 8, record) },
      { name: 'Correlation', attributes: { ActivityID: activity ? guidValue(`{${activity}}`) : nothing } },
      { name: 'Execution', attributes: execution },
      { name: 'Channel', content: kind.channel },
      { name: 'Computer', content: computer },
      { name: 'Security', attributes: { UserID: kind.user ? localSystem : nothing } },
    ],
  };
}
