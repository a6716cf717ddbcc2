import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { asEvtxecmdCsv, csvOf } from './write-tool-tables.ts';

const event = {
  id: 7040,
  level: 3 as const,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: '',
  data: { Slot: 'left "hot"', Heat: '3' },
};

test('a table of EvtxECmd is read, its UTC times and its data too', async () => {
  const reading = await readExport(asEvtxecmdCsv([event, { ...event, record: 10 }]));
  expect(reading).toMatchObject({ form: 'evtxecmd-csv', records: 2, unreadable: 0, timeBasis: 'utc', problems: [] });
  expect(reading.events[1]).toEqual({
    provider: 'Toaster',
    channel: 'Toaster/Admin',
    computer: 'HOST1',
    eventId: 7040,
    level: 'warning',
    time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '2026-05-20 21:41:03.0000000' },
    recordId: '10',
    message: '',
    data: event.data,
    place: { input: 'export', record: '10', line: 3 },
  });
});

const evtxecmd = (level: string, payload: string | object, keywords = '') =>
  readExport(
    csvOf('EventId,TimeCreated,Level,EventRecordId,PayloadData1,PayloadData2,Keywords,Payload', [
      12,
      '2026-05-20 21:41:03.1234567',
      level,
      1,
      'Slot: left',
      '',
      keywords,
      payload,
    ]),
  );

test.each([
  ['Critical', '', 'critical'],
  ['Info', '', 'information'],
  ['Verbose', '', 'verbose'],
  ['2', '', 'error'],
  ['LogAlways', '', 'unknown'],
  ['LogAlways', 'Audit failure', 'audit-failure'],
  ['0', '0x8020000000000000', 'audit-success'],
])('EvtxECmd says %s with the keywords %j, which is %s', async (written, keywords, level) => {
  const { events, problems } = await evtxecmd(written, '', keywords);
  expect(events).toMatchObject([{ level, time: { utc: '2026-05-20T21:41:03.123Z' } }]);
  expect(problems).toEqual([]);
});

test('the payload of EvtxECmd is read as the XML that it was', async () => {
  const named = { '@Name': 'Slot', '#text': 'left' };
  for (const [payload, data] of [
    [{ EventData: { Data: named } }, { Slot: 'left' }],
    [{ EventData: { Data: [named, { '@Name': 'Heat' }], Binary: '00FF' } }, { Slot: 'left', Heat: '', Binary: '00FF' }],
    [{ EventData: { Data: 'left, hot', Binary: null } }, { Data1: 'left, hot', Binary: '' }],
    [{ EventData: { Data: ['left', 'hot'] } }, { Data1: 'left', Data2: 'hot' }],
    [{ EventData: 'left' }, { EventData: 'left' }],
    [{ UserData: { Chain: { '@xmlns': 'x', Step: ['1', '2'] } } }, { Step: '1', 'Step (2)': '2' }],
    [{ EventData: { Data: [{ '@Name': '__proto__', '#text': 'x' }] } }, JSON.parse('{"__proto__":"x"}')],
  ] as const) {
    expect((await evtxecmd('Info', payload)).events[0]?.data).toEqual(data);
  }
});

test('a payload that is no data is kept as it stands', async () => {
  const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;
  const cut = '{"EventData":{"Data":';
  for (const payload of [deep, cut, 'words', '[1]', '{}']) {
    expect((await evtxecmd('Info', payload)).events[0]?.data).toEqual({ Payload: payload });
  }
});

test('without a payload the remarks of EvtxECmd are the data', async () => {
  expect((await evtxecmd('Info', '')).events[0]?.data).toEqual({ PayloadData1: 'Slot: left' });
});
