import type { Tool } from './tool.ts';

/** APT-Hunter: the events that a rule found, each with its whole XML beside columns that differ from table to table. */
export const aptHunter: Tool = {
  form: 'apt-hunter-csv',
  telling: [['rawlog', 'eventid'], ['original event log']],
  names: {
    id: ['eventid', 'event id'],
    time: ['datetime', 'date and time'],
    channel: ['channel'],
    computer: ['computer', 'computer name'],
    xml: ['rawlog', 'original event log'],
  },
  idHeading: 'Event ID',
  dialectOf: () => ({}),
};
