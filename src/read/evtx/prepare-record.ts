import type { FoundRecord } from './find-records.ts';
import { layout, recordMark } from './layout.ts';
import { typeToGive, valueTypes } from './value-types.ts';

/** An event in an event in an event: Windows stops at two. */
const deepest = 8;

const fragmentHeader = 0x0f;
const templateInstance = 0x0c;

/**
 * Makes a record ready for winevtx, in place: the types of its values are exchanged as `value-types.ts` says, and its
 * templates are named by where they stand, because two that share an id would be taken for one. False when the record
 * reaches over its own end, or needs a template that was in a damaged record; `templates` are those seen so far in the
 * chunk.
 */
export function prepareRecord(chunk: DataView, record: FoundRecord, templates: Set<number>): boolean {
  const found: number[] = [];
  const whole = prepareXml(record.at + layout.recordHeader, record.at + record.size - 4, 0);
  if (!whole) for (const template of found) templates.delete(template);
  return whole;

  function prepareXml(from: number, end: number, depth: number): boolean {
    const at = chunk.getUint8(from) === fragmentHeader ? from + 4 : from;
    // Only an instance of a template has values with types; anything else is read as it is.
    if (at >= end || chunk.getUint8(at) !== templateInstance) return true;
    const body = at + 10;
    if (depth > deepest || body + 4 > end) return false;
    const template = chunk.getUint32(at + 6, true);
    let values = body;
    if (template === body) {
      if (body + 24 > end) return false;
      values = body + 24 + chunk.getUint32(body + 20, true);
      found.push(template);
      templates.add(template);
    } else if (!templates.has(template)) {
      return false;
    }
    chunk.setUint32(at + 2, template, true);
    return prepareValues(values, end, depth);
  }

  function prepareValues(at: number, end: number, depth: number): boolean {
    if (at + 4 > end) return false;
    const count = chunk.getUint32(at, true);
    let value = at + 4 + 4 * count;
    if (value > end) return false;
    for (let entry = at + 4; entry < at + 4 + 4 * count; entry += 4) {
      const length = chunk.getUint16(entry, true);
      if (value + length > end) return false;
      const type = typeToGive(chunk.getUint8(entry + 2), length);
      chunk.setUint16(entry + 2, type, true);
      if (type === valueTypes.xml && !prepareXml(value, value + length, depth + 1)) return false;
      value += length;
    }
    return true;
  }
}

/** Makes winevtx pass over the bytes from one place to another: they become a record without an event. */
export function blankOut(chunk: DataView, from: number, to: number): void {
  chunk.setUint32(from, recordMark, true);
  chunk.setUint32(from + layout.recordSize, to - from, true);
  // Behind a gap no longer than a header the next record's mark is what ends the event.
  const event = from + layout.recordHeader;
  if (event !== to) chunk.setUint8(event, 0);
}
