import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import {
  asAptHunterCsv,
  asAzureEventCsv,
  asEvtxecmdCsv,
  asHayabusaCsv,
  asLogParserCsv,
  asPlasoCsv,
  csvOf,
} from './write-tool-tables.ts';

const event = {
  id: 7040,
  level: 3 as const,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: '',
  data: { Slot: 'left "hot"', Heat: '3' },
};

test('a table of Log Parser is read: local times, strings in one field, words of its own', async () => {
  const written = asLogParserCsv([{ ...event, id: 1_073_748_864, message: 'hot, "hot"' }]);
  const reading = await readExport(written, { timeZone: 'Europe/Berlin' });
  expect(reading).toMatchObject({ form: 'log-parser-csv', records: 1, unreadable: 0, codes: ['zone-assumed'] });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster',
      channel: 'System',
      computer: 'HOST1',
      eventId: 7040,
      level: 'warning',
      time: { utc: '2026-05-20T19:41:03.000Z', basis: 'assumed-local', raw: '2026-05-20 21:41:03' },
      recordId: '9',
      message: 'hot, "hot"',
      data: { Data1: 'left "hot"', Data2: '3' },
      place: { input: 'export', record: '9', line: 2 },
    },
  ]);
});

test.each([
  ['Success event', 'unknown'],
  ['Error event', 'error'],
  ['Information event', 'information'],
  ['Success Audit event', 'audit-success'],
  ['Failure Audit event', 'audit-failure'],
])('what Log Parser calls %s is %s', async (word, level) => {
  const reading = await readExport(
    csvOf('EventID,EventTypeName,TimeGenerated,Data', [12, word, '2026-05-20 21:41:03', '00FF']),
  );
  expect(reading.events).toMatchObject([{ level, data: { Binary: '00FF' } }]);
  expect(reading.codes).toEqual(['zone-assumed']);
});

test('a table of Hayabusa has no levels of events, which is said once', async () => {
  const reading = await readExport(asHayabusaCsv([event, { ...event, record: 10 }]));
  expect(reading).toMatchObject({ form: 'hayabusa-csv', records: 2, unreadable: 0, timeBasis: 'offset' });
  expect(reading.problems).toMatchObject([{ code: 'levels-of-rules', gravity: 'notice' }]);
  expect(reading.events[1]).toEqual({
    provider: '',
    channel: 'Security',
    computer: 'HOST1',
    eventId: 7040,
    level: 'unknown',
    time: { utc: '2026-05-20T21:41:03.000Z', basis: 'offset', raw: '2026-05-20 21:41:03.000 +00:00' },
    recordId: '10',
    message: '',
    data: { RuleTitle: 'Burnt Toast', ...event.data },
    place: { input: 'export', record: '10', line: 3 },
  });
});

test('what Hayabusa calls Data are values without a name, and a JSON payload in one is found', async () => {
  const payload = '{"Metric":{"Dimensions":{"DeviceId":"7"},"Name":"Burnt"}}';
  const row = (details: string) => ['2026-05-01 12:00:00.000 +09:00', 'Burnt', 'low', 'HOST1', 'App', 1, 2, details];
  const { events } = await readExport(
    csvOf(
      'Timestamp,RuleTitle,Level,Computer,Channel,EventID,RecordID,Details',
      row(`Data: ${payload}`),
      row('Data[1]: left ¦ Data[2]: right ¦ Database: shop'),
    ),
  );
  expect(events.map(({ data }) => data)).toEqual([
    { RuleTitle: 'Burnt', Data1: payload, DeviceId: '7', MetricName: 'Burnt' },
    { RuleTitle: 'Burnt', Data1: 'left', Data2: 'right', Database: 'shop' },
  ]);
});

test('a channel that Hayabusa writes in full, or shortens in a way nobody listed, stays as it is', async () => {
  const row = (channel: string) => ['2026-05-01 12:00:00.000 +09:00', 'Burnt', 'low', 'HOST1', channel, 1, 2, 'words'];
  const reading = await readExport(
    csvOf(
      '"Timestamp","RuleTitle","Level","Computer","Channel","EventID","RecordID","Details"',
      row('Toaster/Admin'),
      row('AppLocker'),
      row('Sysmon'),
    ),
  );
  expect(reading.events.map(({ channel }) => channel)).toEqual([
    'Toaster/Admin',
    'AppLocker',
    'Microsoft-Windows-Sysmon/Operational',
  ]);
  expect(reading.events[0]).toMatchObject({ data: { Data1: 'words' }, time: { utc: '2026-05-01T03:00:00.000Z' } });
});

test('a table of a tool without an event id is skipped, and the missing column is named', async () => {
  for (const [headings, column] of [
    ['RecordNumber,EventRecordId,TimeCreated,MapDescription', 'EventId'],
    ['Timestamp,RuleTitle,Computer', 'EventID'],
    ['datetime,timestamp_desc,message', 'event_identifier'],
  ] as const) {
    const reading = await readExport(csvOf(headings, ['1', '2', '3']));
    expect(reading).toMatchObject({ form: null, records: 0 });
    expect(reading.problems).toMatchObject([{ code: 'column-missing', args: { column } }]);
  }
});

test.each([
  ['EvtxECmd', asEvtxecmdCsv],
  ['plaso', asPlasoCsv],
  ['APT-Hunter', asAptHunterCsv],
  ['Azure Monitor', asAzureEventCsv],
])('a quote that is never closed costs one record of %s', async (_tool, write) => {
  const [headings = '', ...rows] = write(
    [1, 2, 3, 4].map((id) => ({ ...event, id, record: id, message: 'hot, now' })),
  ).split(/(?<=\r\n)/);
  const broken = (rows[1] ?? '').replace(/"(?=\r\n$)/, '');
  const reading = await readExport([headings, rows[0], broken, rows[2], rows[3]].join(''));
  expect(reading.events.map(({ eventId }) => eventId)).toEqual([1, 3, 4]);
  const line = [headings, rows[0]].join('').split('\n').length;
  expect(reading.problems).toMatchObject([{ code: 'record-broken', place: { line } }]);
});
