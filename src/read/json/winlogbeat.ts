import { createEventData } from '../fields/event-data.ts';
import { addInside } from './data-from-tree.ts';
import type { JsonShape } from './json-event.ts';
import { asObject, at, firstOf, type JsonObject, textOf } from './json-object.ts';

/** A document of Winlogbeat, as it is or in a hit of Elasticsearch. Version 6 had its fields on the first level. */
export const winlogbeat: JsonShape = {
  form: 'winlogbeat-json',
  clock: 'utc',

  fits(object) {
    const document = documentOf(object);
    return (
      asObject(at(document, 'winlog')) !== null ||
      at(document, 'winlog', 'event_id') !== undefined ||
      (at(document, 'event_id') !== undefined && at(document, 'source_name') !== undefined)
    );
  },

  read(object) {
    const document = documentOf(object);
    const winlog = (name: string): unknown => at(document, 'winlog', name);
    const old = (name: string): unknown => at(document, name);
    const values = asObject(winlog('event_data')) ?? asObject(old('event_data')) ?? {};
    const data = createEventData();
    for (const [name, value] of Object.entries(values)) data.add(name, textOf(value));
    for (const part of [winlog('user_data'), old('user_data')]) addUserData(data, part);
    return {
      id: firstOf(winlog('event_id'), at(document, 'event', 'code'), old('event_id')),
      record: firstOf(winlog('record_id'), old('record_number')),
      provider: firstOf(winlog('provider_name'), at(document, 'event', 'provider'), old('source_name')),
      channel: firstOf(winlog('channel'), old('log_name')),
      computer: firstOf(winlog('computer_name'), old('computer_name'), at(document, 'host', 'name')),
      level: {
        word: firstOf(at(document, 'log', 'level'), winlog('level'), old('level')),
        keywords: firstOf(winlog('keywords'), old('keywords')),
      },
      time: textOf(old('@timestamp')),
      message: textOf(old('message')),
      data,
      // Values that had no name are `param1`, `param2` ...
      payloads: Object.entries(values).flatMap(([name, value]) => (/^param\d+$/.test(name) ? [textOf(value)] : [])),
    };
  },
};

function documentOf(object: JsonObject): JsonObject {
  return asObject(at(object, '_source')) ?? object;
}

/** `xml_name` is the name of the element that the values stood in. */
function addUserData(data: ReturnType<typeof createEventData>, part: unknown): void {
  const values = Object.entries(asObject(part) ?? {}).filter(([name]) => name !== 'xml_name');
  addInside(data, Object.fromEntries(values));
}
