import { expect, test } from 'vitest';
import { burnt, only } from './only-event.ts';
import { readExport } from './read-export.ts';
import { asEvtxDumpJson, asHits, asWinlogbeatLines, winlogbeatDocument } from './write-json.ts';

const system = { Provider: { '#attributes': { Name: 'Toaster' } }, EventID: 4 };

test('evtx_dump: objects with lines between them are events, in UTC, where they stand', async () => {
  const reading = await readExport(asEvtxDumpJson([burnt, { ...burnt, id: 5, record: 8 }]));
  expect(reading).toMatchObject({ form: 'evtx-dump-json', timeBasis: 'utc', codes: [] });
  expect(reading.events).toMatchObject([
    { eventId: 4, level: 'error', recordId: '7', message: 'It burnt', place: { record: '7', line: 2, offset: 9 } },
    { eventId: 5, recordId: '8', place: { record: '8' } },
  ]);
});

test('evtx_dump: attributes are found inside an element, beside it, and under names with @', async () => {
  const apart = {
    Event: {
      Event_attributes: { xmlns: 'x' },
      System: {
        Provider: null,
        Provider_attributes: { Name: 'Toaster', Guid: 'G' },
        EventID: 7036,
        EventID_attributes: { Qualifiers: 16384 },
        TimeCreated_attributes: { SystemTime: '2026-05-20T21:41:03.123456Z' },
      },
      EventData: { Slot: 'left', Heat: 3 },
    },
  };
  const marked = {
    Event: {
      '@xmlns': 'x',
      System: {
        Provider: { '@Name': 'Toaster' },
        EventID: { '@Qualifiers': '16384', '#text': '7036' },
        TimeCreated: { '@SystemTime': '2026-05-20T21:41:03.1234567Z' },
      },
      EventData: {
        Data: [
          { '@Name': 'Slot', '#text': 'left' },
          { '@Name': 'Heat', '#text': '3' },
        ],
      },
    },
  };
  for (const event of [apart, marked]) {
    expect(await only(event)).toMatchObject({
      eventId: 7036,
      provider: 'Toaster',
      time: { utc: '2026-05-20T21:41:03.123Z', basis: 'utc' },
      data: { Slot: 'left', Heat: '3' },
    });
  }
});

test('evtx_dump: values are called as they are in XML', async () => {
  const dataOf = async (parts: object) => (await only({ Event: { System: system, ...parts } })).data;
  expect(await dataOf({ EventData: { Data: { '#text': ['a', ''] }, Binary: null } })).toEqual({
    Data1: 'a',
    Data2: '',
    Binary: '',
  });
  expect(await dataOf({ EventData: { Data: 'a', Code: '0x00000405', Big: 7 } })).toEqual({
    Data1: 'a',
    Code: '0x00000405',
    Big: '7',
  });
  const chain = {
    '#attributes': { xmlns: 'x' },
    Certificate: { '#attributes': { fileRef: 'A.cer' } },
    Result: { '#attributes': { value: '80' }, '#text': 'expired' },
    Step: ['1', '2'],
  };
  expect(await dataOf({ UserData: { Chain: { ...chain } } })).toEqual({
    'Certificate.fileRef': 'A.cer',
    'Result.value': '80',
    Result: 'expired',
    Step: '1',
    'Step (2)': '2',
  });
});

test('Winlogbeat: lines, one object, a list and the hits of Elasticsearch are the same events', async () => {
  const lines = await readExport(asWinlogbeatLines([burnt]));
  const plain = { eventId: 4, level: 'error', channel: 'Toaster/Admin', time: { basis: 'utc' } };
  expect(lines).toMatchObject({ form: 'winlogbeat-json', codes: [], events: [plain] });
  const document = winlogbeatDocument(burnt);
  for (const text of [
    JSON.stringify(document, null, 2),
    JSON.stringify([document]),
    asHits([burnt]),
    JSON.stringify({ responses: [JSON.parse(asHits([burnt]))] }, null, 1),
    JSON.stringify({ _index: 'i', _source: document }),
  ]) {
    const reading = await readExport(text);
    expect(reading).toMatchObject({ form: 'winlogbeat-json', codes: [], unreadable: 0, records: 1 });
    expect(reading.events.map(({ place: _place, ...event }) => event)).toEqual(
      lines.events.map(({ place: _place, ...event }) => event),
    );
  }
});

test('Winlogbeat: names of version 6, audits by their keyword, and a payload in a value without a name', async () => {
  const old = {
    '@timestamp': '2019-11-07T15:22:57.655Z',
    computer_name: 'HOST1',
    event_data: { param1: '{"Metric":{"Dimensions":{"Code":"0x1"},"Name":"Burnt"}}' },
    event_id: 4625,
    keywords: ['Audit Failure'],
    level: 'Information',
    log_name: 'Security',
    record_number: '17154',
    source_name: 'Toaster',
    user_data: { xml_name: 'EventXML', Slot: 'left' },
  };
  expect(await only(old)).toMatchObject({
    eventId: 4625,
    provider: 'Toaster',
    channel: 'Security',
    computer: 'HOST1',
    recordId: '17154',
    level: 'audit-failure',
    data: { param1: old.event_data.param1, Code: '0x1', MetricName: 'Burnt', Slot: 'left' },
  });
});

test('PowerShell 5.1: the entries of Get-EventLog have their kind as a number', async () => {
  const entry = {
    EventID: 12,
    MachineName: 'HOST1',
    Data: [],
    Index: 7,
    EntryType: 2,
    Message: 'hot',
    Source: 'Toaster',
    ReplacementStrings: ['left', 'right'],
    InstanceId: 1_073_741_836,
    TimeGenerated: '/Date(1541000000000)/',
  };
  expect(await only([entry])).toMatchObject({
    eventId: 12,
    provider: 'Toaster',
    computer: 'HOST1',
    recordId: '7',
    level: 'warning',
    message: 'hot',
    data: { Data1: 'left', Data2: 'right' },
    time: { utc: '2018-10-31T15:33:20.000Z', basis: 'utc' },
  });
  expect((await only([{ ...entry, EntryType: 16 }])).level).toBe('audit-failure');
  expect((await only([{ ...entry, EntryType: 0 }])).level).toBe('unknown');
});
