import { createEventData } from '../fields/event-data.ts';
import type { JsonShape } from './json-event.ts';
import { asObject, at, firstOf, type JsonObject, textOf } from './json-object.ts';

/** `Get-WinEvent | ConvertTo-Json`, all properties or some that were selected. */
export const getWinEvent: JsonShape = {
  form: 'get-winevent-json',
  clock: 'local',

  fits: (object) =>
    at(object, 'Id') !== undefined &&
    ['ProviderName', 'LogName', 'LevelDisplayName', 'TimeCreated'].some((name) => at(object, name) !== undefined),

  read(object) {
    const field = (name: string): string => textOf(at(object, name));
    return {
      id: field('Id'),
      record: field('RecordId'),
      provider: field('ProviderName'),
      channel: firstOf(field('LogName'), field('ContainerLog')),
      computer: firstOf(field('MachineName'), field('PSComputerName')),
      level: {
        number: field('Level'),
        word: field('LevelDisplayName'),
        keywords: firstOf(field('Keywords'), field('KeywordsDisplayNames')),
      },
      time: timeOf(at(object, 'TimeCreated')),
      message: field('Message'),
      data: dataOf(object),
    };
  },
};

/** PowerShell 5.1 may put a time that it decorated into an object of its own. */
function timeOf(time: unknown): string {
  const inside = asObject(time);
  return inside ? firstOf(at(inside, 'value'), at(inside, 'DateTime')) : textOf(time);
}

/** What stands for a value that `ConvertTo-Json` was not told to go down to (`-Depth`): nothing but the name of its type. */
const typeName = 'System.Diagnostics.Eventing.Reader.EventProperty';

function dataOf(object: JsonObject): ReturnType<typeof createEventData> {
  const data = createEventData();
  const properties = at(object, 'Properties');
  for (const property of Array.isArray(properties) ? properties : []) {
    const inside = asObject(property);
    const value = inside ? at(inside, 'Value') : property;
    if (value !== typeName) data.addUnnamed(textOf(value));
  }
  return data;
}
