import { createEventData } from '../fields/event-data.ts';
import { addInside } from './data-from-tree.ts';
import type { JsonShape } from './json-event.ts';
import { asObject, at, firstOf, type JsonObject, textOf } from './json-object.ts';
import { attributeOf, isAttribute, textIn } from './xml-in-json.ts';

/** `{"Event":{"System":{...},"EventData":{...}}}`: the event's XML as JSON, by evtx_dump and other converters. */
export const evtxDump: JsonShape = {
  form: 'evtx-dump-json',
  clock: 'utc',
  fits: (object) => asObject(at(object, 'Event', 'System')) !== null,

  read(object) {
    const event = asObject(at(object, 'Event')) ?? {};
    const system = asObject(at(event, 'System'));
    const rendering = asObject(at(event, 'RenderingInfo'));
    const field = (name: string): string => textOf(textIn(at(system, name)));
    return {
      id: field('EventID'),
      record: field('EventRecordID'),
      provider: firstOf(attributeOf(system, 'Provider', 'Name'), attributeOf(system, 'Provider', 'EventSourceName')),
      channel: field('Channel'),
      computer: field('Computer'),
      level: { number: field('Level'), keywords: field('Keywords'), word: textOf(textIn(at(rendering, 'Level'))) },
      time: attributeOf(system, 'TimeCreated', 'SystemTime'),
      message: textOf(textIn(at(rendering, 'Message'))),
      data: dataOf(event),
    };
  },
};

function dataOf(event: JsonObject): ReturnType<typeof createEventData> {
  const data = createEventData();
  for (const [name, part] of Object.entries(event)) {
    const inside = asObject(part);
    if (inside && name !== 'System' && name !== 'RenderingInfo' && !isAttribute(name)) addInside(data, inside);
  }
  return data;
}
