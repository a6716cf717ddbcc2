import type { EventData } from '../../fields/event-data.ts';
import { hayabusaChannels } from './hayabusa-channels.ts';
import { fieldReader, type Tool } from './tool.ts';

const details = ['details', 'extrafieldinfo'];
const unnamed = /^Data(?:\[\d{1,4}\])?$/;

/**
 * Hayabusa: what its rules found, one row for each rule that an event met. The level is the rule's. Provider and message
 * are missing; the values are put together as `name: value ¦ name: value`, under names of the tool's own; those that have no
 * name in the event are `Data`, or `Data[1]`, `Data[2]` ...
 */
export const hayabusa: Tool = {
  form: 'hayabusa-csv',
  telling: [
    ['ruletitle', 'computer'],
    ['timestamp_desc', 'extrafieldinfo'],
  ],
  names: {
    id: ['eventid'],
    time: ['timestamp', 'datetime'],
    channel: ['channel'],
    computer: ['computer'],
    record: ['recordid'],
  },
  idHeading: 'EventID',
  dialectOf(headings) {
    const field = fieldReader(headings);
    return {
      ownLevels: headings.includes('level'),
      spellChannel: (name) => hayabusaChannels.get(name.toLowerCase()) ?? name,
      addData(data, cells) {
        const rule = field(cells, 'ruletitle') || field(cells, 'message');
        if (rule !== '') data.add('RuleTitle', rule);
        for (const heading of details) addDetails(data, field(cells, heading));
      },
    };
  },
};

function addDetails(data: EventData, text: string): void {
  for (const detail of text.split(' ¦ ')) {
    const [, name, value = ''] = /^([^:]{1,100}): ?([\s\S]*)$/.exec(detail) ?? [];
    if (name !== undefined && !unnamed.test(name)) data.add(name, value);
    else if (name !== undefined) data.addUnnamed(value);
    else if (detail !== '' && detail !== '-') data.addUnnamed(detail);
  }
}
