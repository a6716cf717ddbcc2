import { expect, test } from 'vitest';
import { eventViewerHeadings } from '../../src/read/table/event-viewer-headings.ts';
import { readExport } from './read-export.ts';
import { asEventViewerCsv, asGetEventLogCsv, asGetWinEventCsv } from './write-exports.ts';

const event = {
  id: 7040,
  level: 2 as const,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: 'He said "toast",\r\nthen\nleft',
};
const time = { utc: '2026-05-20T21:41:03.000Z', basis: 'assumed-local' };
const rowsOf = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

test('a list of Event Viewer is read, message and all', async () => {
  const reading = await readExport(asEventViewerCsv([event, event]));
  expect(reading).toMatchObject({ form: 'event-viewer-csv', records: 2, unreadable: 0, timeBasis: 'assumed-local' });
  expect(reading.codes).toEqual(['zone-assumed']);
  expect(reading.events[1]).toEqual({
    provider: 'Toaster',
    channel: '',
    computer: '',
    eventId: 7040,
    level: 'error',
    time: { ...time, raw: '20/05/2026 21:41:03' },
    message: event.message,
    data: {},
    place: { input: 'export', line: 5 },
  });
});

test.each([',', ';', '\t'])('what Get-WinEvent exported is read with the delimiter %j', async (delimiter) => {
  const text = asGetWinEventCsv([event, { ...event, record: 10 }], delimiter);
  for (const typed of [text, `#TYPE Selected.System.Diagnostics.Eventing.Reader.EventLogRecord\r\n${text}`]) {
    const reading = await readExport(typed);
    expect(reading).toMatchObject({ form: 'get-winevent-csv', records: 2, codes: ['zone-assumed'] });
    expect(reading.events[1]).toMatchObject({
      provider: 'Toaster',
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 7040,
      level: 'error',
      time: { ...time, raw: '5/20/2026 9:41:03 PM' },
      recordId: '10',
      message: event.message,
      place: { record: '10', line: typed === text ? 5 : 6 },
    });
  }
});

test('what Get-EventLog exported is read', async () => {
  const reading = await readExport(asGetEventLogCsv([event]));
  expect(reading).toMatchObject({ form: 'get-eventlog-csv', records: 1, unreadable: 0 });
  expect(reading.events[0]).toMatchObject({
    provider: 'Toaster',
    channel: '',
    computer: 'HOST1',
    eventId: 7040,
    level: 'error',
    time,
    recordId: '9',
    message: event.message,
  });
});

test('without an event id column the low half of the instance id is the event id', async () => {
  const reading = await readExport(rowsOf('"InstanceId","EntryType","Message"', '"1073748864","0","x"'));
  expect(reading.events).toMatchObject([{ eventId: 7040, level: 'unknown' }]);
  expect(reading.codes).toEqual(['columns-absent', 'time-unreadable']);
});

test.each(eventViewerHeadings.map(({ language, headings }) => [language, headings.split(' | ')] as const))(
  'the headings of Event Viewer are known in %s',
  async (_language, [level, keywords, when, source, id, category, log, computer]) => {
    const row = 'x,2026/05/20 21:41:03,Toaster,12,None';
    const plain = await readExport(rowsOf([level, when, source, id, category].join(','), `${row},hot`));
    const security = await readExport(rowsOf([keywords, when, source, id, category].join(','), `${row},hot`));
    const more = await readExport(
      rowsOf([level, when, source, id, category, log, computer].join(','), `${row},Toaster/Admin,HOST1,hot`),
    );
    for (const reading of [plain, security, more]) {
      expect(reading.events).toMatchObject([{ provider: 'Toaster', eventId: 12, message: 'hot', time }]);
    }
    expect(more.events[0]).toMatchObject({ channel: 'Toaster/Admin', computer: 'HOST1' });
  },
);

test('a list in a language that no table has is known by its shape', async () => {
  const reading = await readExport(
    rowsOf('Ebc,Dgh,Rst,Ult,Kmn', 'Error,2026/05/20 21:41:03,Toaster,12,(5),"hot, hot"'),
  );
  expect(reading).toMatchObject({ form: 'event-viewer-csv', records: 1 });
  expect(reading.events).toMatchObject([{ provider: 'Toaster', eventId: 12, level: 'error', message: 'hot, hot' }]);
});

test.each([',', ';', '\t'])(
  'a list of an unknown language is known by its shape with the delimiter %j',
  async (delimiter) => {
    const form = delimiter === '\t' ? 'event-viewer-text' : 'event-viewer-csv';
    const row = (word: string) => [word, '20.05.2026 21:41:03', 'Toaster', '12', 'Ei mitään', '"hot; hot, hot"'];
    const rows = [row('Virhe'), row('Audit Failure'), row('Onnistunut')].map((cells) => cells.join(delimiter));
    const reading = await readExport(rowsOf(['Ebc', 'Dgh', 'Rst', 'Ult', 'Kmn'].join(delimiter), ...rows));
    expect(reading).toMatchObject({ form, records: 3, unreadable: 0 });
    expect(reading.events.map(({ level }) => level)).toEqual(['unknown', 'audit-failure', 'unknown']);
    for (const one of reading.events) expect(one).toMatchObject({ eventId: 12, time, message: 'hot; hot, hot' });
  },
);

test('rows that are no events are counted, one by one, with their lines', async () => {
  const good = 'Error,20/05/2026 21:41:03,Toaster,12,None,hot';
  const text = rowsOf(
    'Level,Date and Time,Source,Event ID,Task Category',
    good,
    'Error,20/05/2026',
    '',
    good,
    'a,b,c,d,e,f',
  );
  const reading = await readExport(text);
  expect(reading).toMatchObject({ records: 2, unreadable: 2 });
  expect(reading.problems.filter(({ code }) => code === 'record-broken')).toMatchObject([
    { args: { reason: 'fields', found: 2, expected: 6 }, place: { line: 3 } },
    { args: { reason: 'id' }, place: { line: 6 } },
  ]);
});

test('a second heading line, with other columns, begins a second export', async () => {
  const security = rowsOf(
    'Keywords,Date and Time,Source,Event ID,Task Category',
    'Audit Failure,13.05.2026 10:00:00,S,4625,x,y',
  );
  const reading = await readExport(asEventViewerCsv([event]) + `\uFEFF${security}` + asGetWinEventCsv([event]));
  expect(reading.events.map(({ level, time: { utc } }) => [level, utc?.slice(0, 10)])).toEqual([
    ['error', '2026-05-20'],
    ['audit-failure', '2026-05-13'],
    ['error', '2026-05-20'],
  ]);
  expect(reading.problems.filter(({ code }) => code === 'export-concatenated')).toMatchObject([
    { place: { line: 5 } },
    { place: { line: 7 } },
  ]);
  expect(reading.unreadable).toBe(0);
});

test('a second #TYPE line with its headings is told once', async () => {
  const typed = `#TYPE System.Diagnostics.EventLogEntry\r\n${asGetEventLogCsv([event])}`;
  const reading = await readExport(typed + typed);
  expect(reading).toMatchObject({ form: 'get-eventlog-csv', records: 2, unreadable: 0 });
  expect(reading.codes.filter((code) => code === 'export-concatenated')).toHaveLength(1);
});

test('a heading line alone is an export without events, and it is said', async () => {
  const reading = await readExport('sep=,\r\nLevel,Date and Time,Source,Event ID,Task Category\r\n');
  expect(reading).toMatchObject({ form: 'event-viewer-csv', records: 0, unreadable: 0, codes: ['no-events'] });
});
