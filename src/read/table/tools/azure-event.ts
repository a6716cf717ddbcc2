import type { EventData } from '../../fields/event-data.ts';
import { dataFromXml } from '../../xml/data-from-xml.ts';
import { safeParse } from '../../xml/safe-parse.ts';
import { textOf } from '../../xml/xml-element.ts';
import { fieldReader, type Tool } from './tool.ts';

const timeHeading = 'timegenerated';

/**
 * The table `Event` of Azure Monitor and Sentinel. The portal writes the zone into the heading of the time; without one
 * it is UTC. The level's number is on one scale with the old agent and on another with the new one, so the word is read.
 */
export const azureEvent: Tool = {
  form: 'azure-event-csv',
  telling: [['rendereddescription'], ['eventlevelname']],
  names: {
    id: ['eventid'],
    levelWord: ['eventlevelname'],
    time: [timeHeading],
    provider: ['source'],
    channel: ['eventlog'],
    computer: ['computer'],
    message: ['rendereddescription', 'message'],
    data: ['parameterxml', 'eventdata'], // both are read; here they tell how far a row is easy to know
  },
  idHeading: 'EventID',
  dialectOf(headings, written) {
    const field = fieldReader(headings);
    const [, zone = 'utc'] = /\[(.*)\]$/.exec(written[headings.indexOf(timeHeading)] ?? '') ?? [];
    return {
      utc: zone === 'utc',
      addData(data, cells) {
        const values = field(cells, 'eventdata');
        if (addEventData(data, values)) return;
        if (values.trim() !== '') data.add('EventData', values);
        addParameters(data, field(cells, 'parameterxml'));
      },
    };
  },
};

/** `<DataItem ...><EventData ...>` and values with names; false when there are none. */
function addEventData(data: EventData, text: string): boolean {
  const element = text.includes('<') ? safeParse(text) : null;
  if (!element || element.children.length === 0) return false;
  const isItem = element.name === 'DataItem';
  dataFromXml({ ...element, children: isItem ? element.children : [element] }, data);
  return true;
}

/** `<Param>a</Param><Param>b</Param>`: the same values, without their names. */
function addParameters(data: EventData, text: string): void {
  if (text.trim() === '') return;
  const element = safeParse(`<Parameters>${text}</Parameters>`);
  if (!element || element.children.length === 0) return data.add('ParameterXml', text);
  for (const parameter of element.children) data.addUnnamed(textOf(parameter));
}
