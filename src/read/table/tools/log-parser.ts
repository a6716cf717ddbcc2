import { fieldReader, type Tool } from './tool.ts';

/**
 * Log Parser 2.2: local times; the event's values in one field with `|` between them, so one that holds a `|` comes out
 * as two.
 */
export const logParser: Tool = {
  form: 'log-parser-csv',
  telling: [['eventtypename']],
  names: {
    id: ['eventid'],
    levelWord: ['eventtypename'],
    time: ['timegenerated', 'timewritten'],
    provider: ['sourcename'],
    channel: ['eventlog'],
    computer: ['computername'],
    record: ['recordnumber'],
    message: ['message'],
  },
  idHeading: 'EventID',
  dialectOf(headings) {
    const field = fieldReader(headings);
    return {
      addData(data, cells) {
        const strings = field(cells, 'strings');
        if (strings !== '') for (const text of strings.split('|')) data.addUnnamed(text);
        const binary = field(cells, 'data');
        if (binary !== '') data.add('Binary', binary);
      },
    };
  },
};
