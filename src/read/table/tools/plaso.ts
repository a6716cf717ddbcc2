import { fieldReader, type Tool } from './tool.ts';

/** What plaso writes for each string of a list: a text of Python, in either quote. */
const string = /(['"])((?:\\.|(?!\1)[^\\])*)\1/gs;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * plaso and Timesketch: a timeline, of which only the rows that came from event logs are events. `xml_string` holds the
 * whole event; each event stands in the timeline once for each of its times. The message is found when plaso knew it.
 */
export const plaso: Tool = {
  form: 'plaso-csv',
  telling: [['xml_string'], ['timestamp_desc']],
  names: {
    id: ['event_identifier', 'message_identifier'],
    level: ['event_level'],
    time: ['datetime'],
    provider: ['source_name'],
    computer: ['computer_name'],
    record: ['record_number'],
    message: ['message'],
    xml: ['xml_string'],
  },
  idHeading: 'event_identifier',
  dialectOf(headings) {
    const field = fieldReader(headings);
    return {
      utc: true,
      findMessage: (text) => / Message string: ([\s\S]*?) Strings: \[/.exec(text)?.[1] ?? '',
      isOther: (cells) =>
        /^(?!windows:evtx?:)\w+:/.test(field(cells, 'data_type')) && !field(cells, 'xml_string').includes('<Event'),
      addData(data, cells) {
        for (const [, , text = ''] of field(cells, 'strings').matchAll(string)) data.addUnnamed(plain(text));
      },
    };
  },
};

function plain(text: string): string {
  return text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
}
