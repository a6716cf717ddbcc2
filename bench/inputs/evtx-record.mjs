import { defineTemplate, element, gap } from './evtx-template.mjs';

const type = {
  none: 0x00,
  text: 0x01,
  uint8: 0x04,
  uint16: 0x06,
  uint32: 0x08,
  uint64: 0x0a,
  guid: 0x0f,
  fileTime: 0x11,
  sid: 0x13,
  hex64: 0x15,
  xml: 0x21,
  texts: 0x81,
};
const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';
const localSystem = Buffer.from([1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]);

/** 100 ns since 1601. */
export const fileTime = ({ time, ticks }) => BigInt(time) * 10_000n + BigInt(ticks) + 116_444_736_000_000_000n;

/** The two templates of an event of one kind: all of it, and its data, which is a value of the first. */
function templatesOf({ kind, slot, computer, data }) {
  const provider = [['Name', kind.provider]];
  if (kind.guid) provider.push(['Guid', kind.guid]);
  if (kind.sourceName) provider.push(['EventSourceName', kind.sourceName]);
  const system = element('System', [
    element('Provider', '', provider),
    element('EventID', gap(3, type.uint16), [['Qualifiers', gap(4, type.uint16)]]),
    element('Version', gap(11, type.uint8)),
    element('Level', gap(0, type.uint8)),
    element('Task', gap(2, type.uint16)),
    element('Opcode', gap(1, type.uint8)),
    element('Keywords', gap(5, type.hex64)),
    element('TimeCreated', '', [['SystemTime', gap(6, type.fileTime)]]),
    element('EventRecordID', gap(10, type.uint64)),
    element('Correlation', '', [['ActivityID', gap(7, type.guid)]]),
    element('Execution', '', [
      ['ProcessID', gap(8, type.uint32)],
      ['ThreadID', gap(9, type.uint32)],
    ]),
    element('Channel', kind.channel),
    element('Computer', computer),
    element('Security', '', [['UserID', gap(12, type.sid)]]),
  ]);
  const isNamed = data[0][0] !== null;
  const fields = isNamed
    ? data.map(([name], at) => element('Data', gap(at, type.text), [['Name', name]]))
    : [element('Data', gap(0, type.texts))];
  return {
    isNamed,
    event: defineTemplate(element('Event', [system, gap(13, type.xml)], [['xmlns', namespace]]), 2 * slot + 1),
    data: defineTemplate(element('EventData', fields), 2 * slot + 2),
  };
}

const templates = new Map();

/**
 * Writes the event of one record into a chunk; the place behind it. `known`: where the chunk has its templates.
 * @param {Buffer} chunk
 * @param {number} start
 * @param {import('./event-at.mjs').BenchEvent} event
 * @param {Map<number, number>} known
 */
export function writeEvent(chunk, start, event, known) {
  const { kind } = event;
  if (!templates.has(kind)) templates.set(kind, templatesOf(event));
  const { isNamed, event: whole, data } = templates.get(kind);
  const values = instance(chunk, start, whole, known, 14);
  const { put } = values;
  put(type.uint8, (at) => chunk.writeUInt8(kind.level, at));
  put(type.uint8, (at) => chunk.writeUInt8(0, at));
  put(type.uint16, (at) => chunk.writeUInt16LE(kind.taskNumber ?? 0, at));
  put(type.uint16, (at) => chunk.writeUInt16LE(kind.id, at));
  put(kind.qualifiers === undefined ? type.none : type.uint16, (at) =>
    kind.qualifiers === undefined ? at : chunk.writeUInt16LE(kind.qualifiers, at),
  );
  put(type.hex64, (at) => chunk.writeBigUInt64LE(kind.keywords, at));
  put(type.fileTime, (at) => chunk.writeBigUInt64LE(fileTime(event), at));
  put(event.activity ? type.guid : type.none, (at) => (event.activity ? writeGuid(chunk, at, event.activity) : at));
  put(type.uint32, (at) => chunk.writeUInt32LE(event.process, at));
  put(type.uint32, (at) => chunk.writeUInt32LE(event.thread, at));
  put(type.uint64, (at) => chunk.writeBigUInt64LE(BigInt(event.record), at));
  put(type.uint8, (at) => chunk.writeUInt8(kind.version, at));
  put(kind.user ? type.sid : type.none, (at) => (kind.user ? at + localSystem.copy(chunk, at) : at));
  put(type.xml, (at) => {
    const fields = instance(chunk, at, data, known, isNamed ? event.data.length : 1);
    // Texts in a list end in a NUL.
    if (isNamed)
      for (const [, value] of event.data) fields.put(type.text, (to) => to + chunk.write(value, to, 'utf16le'));
    else
      fields.put(type.texts, (to) =>
        event.data.reduce((next, [, value]) => next + chunk.write(`${value}\0`, next, 'utf16le'), to),
      );
    return fields.end();
  });
  return values.end();
}

/** Begins an instance of a template with so many values. */
function instance(chunk, start, { id, names, bytes }, known, count) {
  let at = start;
  for (const byte of [0x0f, 1, 1, 0, 0x0c, 1]) chunk[at++] = byte;
  at = chunk.writeUInt32LE(id, at);
  const definition = known.get(id) ?? at + 4;
  at = chunk.writeUInt32LE(definition, at);
  if (definition === at) {
    known.set(id, at);
    bytes.copy(chunk, at);
    for (const name of names) chunk.writeUInt32LE(at + bytes.readUInt32LE(name), at + name);
    at += bytes.length;
  }
  let entry = chunk.writeUInt32LE(count, at);
  at = entry + 4 * count;
  return {
    put(valueType, write) {
      const next = write(at);
      entry = chunk.writeUInt16LE(next - at, entry);
      entry = chunk.writeUInt16LE(valueType, entry);
      at = next;
    },
    end: () => chunk.writeUInt8(0, at),
  };
}

/** @param {Buffer} chunk @param {number} at @param {string} guid */
function writeGuid(chunk, at, guid) {
  const [first, second, third, fourth, fifth] = guid.split('-');
  let next = chunk.writeUInt32LE(Number.parseInt(first, 16), at);
  next = chunk.writeUInt16LE(Number.parseInt(second, 16), next);
  next = chunk.writeUInt16LE(Number.parseInt(third, 16), next);
  return next + chunk.write(fourth + fifth, next, 'hex');
}
