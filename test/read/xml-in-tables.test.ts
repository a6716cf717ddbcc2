import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { anXmlEvent } from './write-exports.ts';
import { asAptHunterCsv, asPlasoCsv, csvOf } from './write-tool-tables.ts';

const event = {
  id: 7040,
  level: 3 as const,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: '',
  data: { Slot: 'left "hot"', Heat: '3' },
};

test('plaso has the whole event as XML, and the message where it knew one', async () => {
  const reading = await readExport(asPlasoCsv([{ ...event, message: 'It is, "hot"\nnow' }]));
  expect(reading).toMatchObject({ form: 'plaso-csv', records: 1, unreadable: 0, timeBasis: 'utc', problems: [] });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster',
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 7040,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '2026-05-20T21:41:03Z' },
      recordId: '9',
      message: 'It is, "hot"\nnow',
      data: {},
      place: { input: 'export', record: '9', line: 2 },
    },
  ]);
});

const plaso = (...rows: readonly (readonly (string | number)[])[]) =>
  readExport(
    csvOf(
      'data_type,datetime,event_identifier,event_level,message,source_name,strings,timestamp_desc,xml_string',
      ...rows,
    ),
  );
const plasoRow = (kind: string, id: string, xml: string) =>
  [kind, '2026-05-20T21:41:03+02:00', id, '2', '[7] Strings: []', 'Toaster', `['it\\'s', "a, b"]`, 'x', xml] as const;

test('without its XML an event of plaso is read from the columns', async () => {
  const { events, problems } = await plaso(plasoRow('windows:evtx:record', '7', ''));
  expect(problems).toEqual([]);
  expect(events).toMatchObject([
    {
      eventId: 7,
      level: 'error',
      provider: 'Toaster',
      message: '',
      data: { Data1: "it's", Data2: 'a, b' },
      time: { utc: '2026-05-20T19:41:03.000Z', basis: 'offset' },
    },
  ]);
});

test('what a timeline holds besides events is left out, and how much of it there is', async () => {
  const reading = await plaso(
    plasoRow('fs:stat', '', ''),
    plasoRow('windows:evtx:record', '7', ''),
    plasoRow('fs:stat', '', ''),
  );
  expect(reading).toMatchObject({ records: 1, unreadable: 0 });
  expect(reading.problems).toMatchObject([
    { code: 'rows-not-events', gravity: 'notice', args: { count: 2 }, place: { line: 2 } },
  ]);
});

test('a row of a timeline is an event as long as it holds one, whatever became of its type', async () => {
  const { events, problems } = await plaso(plasoRow('xwindows:evtx:record', '8', anXmlEvent({ id: 8 })));
  expect([events.map(({ eventId }) => eventId), problems]).toEqual([[8], []]);
});

test('XML that is cut or damaged costs one row of plaso, and the event id may stand in the XML alone', async () => {
  const whole = anXmlEvent({ id: 8 });
  const reading = await plaso(
    plasoRow('windows:evtx:record', '7', whole.slice(0, -20)),
    plasoRow('windows:evtx:record', '', whole),
    plasoRow('windows:evtx:record', '7', '<Event><System></Event>'),
    plasoRow('windows:evtx:record', '', ''),
  );
  expect(reading.events.map(({ eventId }) => eventId)).toEqual([8]);
  expect(reading.problems).toMatchObject([
    { code: 'record-broken', args: { reason: 'xml' }, place: { line: 2 } },
    { code: 'record-broken', place: { line: 4 } },
    { code: 'record-broken', args: { reason: 'id' }, place: { line: 5 } },
  ]);
});

test('a table of APT-Hunter is read from the XML in it, whatever its columns are called', async () => {
  const [headings = '', ...rows] = asAptHunterCsv([{ ...event, message: 'hot' }]).split(/(?<=\r\n)/);
  const other = headings.replace('RawLog', 'Original Event Log').replace('EventID', 'Event ID');
  for (const text of [
    [headings, ...rows],
    [other, ...rows],
  ]) {
    const reading = await readExport(text.join(''));
    expect(reading).toMatchObject({ form: 'apt-hunter-csv', records: 1, timeBasis: 'utc', problems: [] });
    expect(reading.events).toMatchObject([
      { eventId: 7040, level: 'warning', channel: 'Toaster/Admin', recordId: '9', message: 'hot' },
    ]);
  }
});

test('a file that ends between the two quotes of a doubled one ends in a cut record', async () => {
  const whole = asPlasoCsv([event, { ...event, record: 10 }]);
  const reading = await readExport(whole.slice(0, whole.lastIndexOf('""') + 1));
  expect(reading).toMatchObject({ records: 1, unreadable: 1 });
  expect(reading.problems).toMatchObject([{ code: 'record-cut', place: { line: 3 } }]);
});
