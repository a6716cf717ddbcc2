import { expect, test } from 'vitest';
import { burnt, only } from './only-event.ts';
import { readExport, utf16 } from './read-export.ts';
import { asGetWinEventJson } from './write-json.ts';

test('NXLog: local times are assumed, and what is not of the record is data', async () => {
  const line =
    '{"EventTime":"2026-05-20 21:41:03","Hostname":"HOST1","Keywords":-9214364837600034816,"EventType":"AUDIT_SUCCESS",' +
    '"SeverityValue":2,"Severity":"INFO","EventID":5156,"SourceName":"Toaster","ProcessID":12,"ThreadID":13,' +
    '"RecordNumber":7,"Channel":"Security","Message":"m","Slot":"left","Big":12345678901234567890}\n';
  const reading = await readExport(line, { timeZone: 'Asia/Shanghai' });
  expect(reading).toMatchObject({ form: 'nxlog-json', timeBasis: 'assumed-local', codes: ['zone-assumed'] });
  expect(reading.events).toMatchObject([
    { eventId: 5156, level: 'audit-success', time: { utc: '2026-05-20T13:41:03.000Z' }, computer: 'HOST1' },
  ]);
  expect(reading.events[0]?.data).toEqual({ Slot: 'left', Big: '12345678901234567890' });
});

test('NXLog: a list of values under a name that wrappers use is a list of values', async () => {
  const event = { EventID: 4, SourceName: 'Toaster', EventTime: '2026-05-20 21:41:03', value: ['a', 'b'], hits: [] };
  expect((await only(event)).data).toEqual({ value: 'a', 'value (2)': 'b' });
});

test('NXLog: a time with its zone is believed, and a severity is a level', async () => {
  const base = { EventID: 4, SourceName: 'Toaster' };
  expect(await only({ ...base, '@timestamp': '2026-05-20T21:41:03.5Z', Severity: 'CRITICAL' })).toMatchObject({
    level: 'critical',
    time: { utc: '2026-05-20T21:41:03.500Z', basis: 'utc' },
  });
  expect(await only({ ...base, EventReceivedTime: '2026-05-20T21:41:03+02:00', SeverityValue: 3 })).toMatchObject({
    level: 'warning',
    time: { utc: '2026-05-20T19:41:03.000Z', basis: 'offset' },
  });
  expect(await only({ ...base, EventType: 'SetValue', ProcessID: 5, UserID: 'S-1' })).toMatchObject({
    level: 'unknown',
    time: { utc: null, basis: 'unknown' },
    data: { EventType: 'SetValue', ProcessID: '5', UserID: 'S-1' },
  });
});

test('Get-WinEvent: PowerShell 5.1 and 7 give the same events, each with its own kind of time', async () => {
  const events = [burnt, { ...burnt, id: 5 }];
  const five = await readExport(utf16(asGetWinEventJson(events, 5), 'le'));
  const seven = await readExport(asGetWinEventJson(events, 7));
  expect(five).toMatchObject({ form: 'get-winevent-json', encoding: 'utf-16le', timeBasis: 'utc', codes: [] });
  expect(seven).toMatchObject({ form: 'get-winevent-json', timeBasis: 'offset', codes: [] });
  for (const reading of [five, seven]) {
    expect(reading.events).toMatchObject([
      { eventId: 4, level: 'error', provider: 'Toaster', time: { utc: '2026-05-20T21:41:03.000Z' } },
      { eventId: 5 },
    ]);
  }
});

test('Get-WinEvent: one event stands alone, and the list that 5.1 puts into an object is found', async () => {
  expect((await only(asGetWinEventJson([burnt]))).eventId).toBe(4);
  const wrapped = `{"value":${asGetWinEventJson([burnt, burnt])},"Count":2}`;
  expect(await readExport(wrapped)).toMatchObject({ records: 2, unreadable: 0, codes: [] });
});

test('Get-WinEvent: properties are values without a name, and the name of a type is none', async () => {
  const event = JSON.parse(asGetWinEventJson([{ ...burnt, level: 4 }]));
  const payload = '{"Slot":"left"}';
  const properties = [{ Value: payload }, { Value: null }, { Value: 5 }];
  expect((await only({ ...event, Properties: properties })).data).toEqual({
    Data1: payload,
    Data2: '',
    Data3: '5',
    Slot: 'left',
  });
  const cut = ['System.Diagnostics.Eventing.Reader.EventProperty'];
  expect((await only({ ...event, Properties: cut })).data).toEqual({});
  expect(await only({ ...event, Level: 0, LevelDisplayName: '', Keywords: '-9218868437227405312' })).toMatchObject({
    level: 'audit-failure',
  });
});

test('a time that no calendar has is told, and the event is kept', async () => {
  for (const TimeCreated of ['/Date(99999999999999999)/', '/Date(-11644473600000)/', 'yesterday', null]) {
    const { events, codes } = await readExport(JSON.stringify({ Id: 4, ProviderName: 'Toaster', TimeCreated }));
    expect(events).toMatchObject([{ eventId: 4, time: { utc: null, basis: 'unknown' } }]);
    expect(codes).toEqual(['time-unreadable']);
  }
});

test('names that JavaScript reserves are names like others in JSON', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const values = names.map((name) => `"${name}":"x"`).join(',');
  const { events } = await readExport(
    `{"Event":{"System":{"EventID":4,${values}},"EventData":{${values}},"__proto__":{"EventID":5}}}`,
  );
  expect(Object.keys(events[0]?.data ?? {})).toEqual(expect.arrayContaining(names));
  expect(Object.getPrototypeOf(events[0]?.data)).toBe(Object.prototype);
  expect(await readExport('{"__proto__":{"Event":{"System":{}}},"a":1}')).toMatchObject({ form: null });
});

test.each([
  ['another tool', '{"PayloadData1":"x","EventId":4,"EventRecordId":1,"Channel":"c"}', 'file-kind-not-read'],
  ['settings', '{"name":"toaster","version":"1.0"}', 'file-not-event-log'],
  ['a list of nothing', '[]', 'file-not-event-log'],
])('JSON of %s is not read', async (_name, content, code) => {
  expect(await readExport(content)).toMatchObject({ form: null, records: 0, codes: [code] });
});
