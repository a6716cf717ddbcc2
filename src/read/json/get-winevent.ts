import { createEventData } from '../fields/event-data.ts';
import type { JsonShape } from './json-event.ts';
import { asObject, at, firstOf, type JsonObject, textOf } from './json-object.ts';

/** `ConvertTo-Json` writes the kinds of Get-EventLog as numbers. */
const entryTypes: ReadonlyMap<string, string> = new Map([
  ['1', 'Error'],
  ['2', 'Warning'],
  ['4', 'Information'],
  ['8', 'SuccessAudit'],
  ['16', 'FailureAudit'],
]);

/** `Get-WinEvent | ConvertTo-Json`, all properties or some that were selected, and the same from Get-EventLog. */
export const getWinEvent: JsonShape = {
  form: 'get-winevent-json',
  clock: 'local',

  fits: (object) =>
    (has(object, 'Id') &&
      ['ProviderName', 'LogName', 'LevelDisplayName', 'TimeCreated'].some((name) => has(object, name))) ||
    (has(object, 'EventID') && has(object, 'EntryType')),

  read(object) {
    const field = (...names: readonly string[]): string =>
      textOf(at(object, names.find((name) => has(object, name)) ?? ''));
    const entryType = field('EntryType');
    return {
      id: field('Id', 'EventID'),
      record: field('RecordId', 'Index'),
      provider: field('ProviderName', 'Source'),
      channel: firstOf(field('LogName'), field('ContainerLog')),
      computer: firstOf(field('MachineName'), field('PSComputerName')),
      level: {
        number: field('Level'),
        word: field('LevelDisplayName') || (entryTypes.get(entryType) ?? entryType),
        keywords: firstOf(field('Keywords'), field('KeywordsDisplayNames')),
      },
      time: timeOf(at(object, 'TimeCreated') ?? at(object, 'TimeGenerated')),
      message: field('Message'),
      data: dataOf(object),
    };
  },
};

function has(object: JsonObject, name: string): boolean {
  return at(object, name) !== undefined;
}

/** PowerShell 5.1 may put a time that it decorated into an object of its own. */
function timeOf(time: unknown): string {
  const inside = asObject(time);
  return inside ? firstOf(at(inside, 'value'), at(inside, 'DateTime')) : textOf(time);
}

/** What stands for a value that `ConvertTo-Json` was not told to go down to (`-Depth`): nothing but the name of its type. */
const typeName = 'System.Diagnostics.Eventing.Reader.EventProperty';

function dataOf(object: JsonObject): ReturnType<typeof createEventData> {
  const data = createEventData();
  const properties = at(object, 'Properties') ?? at(object, 'ReplacementStrings');
  for (const property of Array.isArray(properties) ? properties : []) {
    const inside = asObject(property);
    const value = inside ? at(inside, 'Value') : property;
    if (value !== typeName) data.addUnnamed(textOf(value));
  }
  return data;
}
