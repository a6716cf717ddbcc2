import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { asAzureEventCsv, csvOf } from './write-tool-tables.ts';

const event = {
  id: 7040,
  level: 3 as const,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: '',
  data: { Slot: 'left "hot"', Heat: '3' },
};

test('a table of Azure Monitor is read: the zone from the heading, the level from its word, the data from its XML', async () => {
  const reading = await readExport(asAzureEventCsv([{ ...event, message: 'He said "hot",\nthen left' }]));
  expect(reading).toMatchObject({ form: 'azure-event-csv', records: 1, unreadable: 0, timeBasis: 'utc', problems: [] });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster',
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 7040,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '5/20/2026, 9:41:03.000 PM' },
      message: 'He said "hot",\nthen left',
      data: event.data,
      place: { input: 'export', line: 2 },
    },
  ]);
});

const azure = (heading: string, time: string, parameters = '', values = '') =>
  readExport(
    csvOf(`${heading},Source,EventLevelName,ParameterXml,EventData,EventID,RenderedDescription`, [
      time,
      'Toaster',
      'Error',
      parameters,
      values,
      12,
      'hot',
    ]),
    { timeZone: 'Europe/Berlin' },
  );

test.each([
  ['TimeGenerated [UTC]', '5/21/2026, 8:24:54.123 AM', '2026-05-21T08:24:54.123Z', 'utc', []],
  [
    'TimeGenerated [Local Time]',
    '5/21/2026, 8:24:54.123 AM',
    '2026-05-21T06:24:54.123Z',
    'assumed-local',
    ['zone-assumed'],
  ],
  ['TimeGenerated', '2026-05-21T08:24:54.123Z', '2026-05-21T08:24:54.123Z', 'utc', []],
  ['TimeGenerated', '2026-05-21 08:24:54', '2026-05-21T08:24:54.000Z', 'utc', []],
  ['TimeGenerated [Local Time]', '2026-05-21T08:24:54+02:00', '2026-05-21T06:24:54.000Z', 'offset', []],
] as const)('under %s the time %s is %s', async (heading, written, utc, basis, codes) => {
  const reading = await azure(heading, written);
  expect(reading.events).toMatchObject([{ time: { utc, basis } }]);
  expect(reading.codes).toEqual(codes);
});

test('the data of Azure Monitor is taken from names where it has them, and nothing of it is lost', async () => {
  const parameters = '<Param>a &amp; b</Param><Param/>';
  const unnamed = { Data1: 'a & b', Data2: '' };
  const dataOf = async (...fields: [string, string]) =>
    (await azure('TimeGenerated', '2026-05-21T08:24:54Z', ...fields)).events[0]?.data;
  expect(await dataOf(parameters, '')).toEqual(unnamed);
  expect(await dataOf(parameters, '<EventData><Data Name="x">1</Data></EventData>')).toEqual({ x: '1' });
  expect(await dataOf(parameters, 'words')).toEqual({ EventData: 'words', ...unnamed });
  expect(await dataOf('words', '')).toEqual({ ParameterXml: 'words' });
});
