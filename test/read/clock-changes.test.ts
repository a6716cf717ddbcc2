import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const table = (...when: readonly string[]) =>
  `Level,Date and Time,Source,Event ID,Task Category\r\n${when.map((time) => `Error,${time},S,1,None,x\r\n`).join('')}`;
const read = (timeZone: string, ...when: readonly string[]) => readExport(table(...when), { timeZone });
const utcs = ({ events }: { events: readonly { time: { utc: string | null } }[] }) =>
  events.map(({ time }) => time.utc);

test('of an hour that the clock showed twice the first is taken, and how many lie in it is told once', async () => {
  const reading = await read(
    'Europe/Berlin',
    '25.10.2026 01:59:59',
    '25.10.2026 02:00:00',
    '25.10.2026 02:59:59',
    '25.10.2026 03:00:00',
  );
  expect(utcs(reading)).toEqual([
    '2026-10-24T23:59:59.000Z',
    '2026-10-25T00:00:00.000Z',
    '2026-10-25T00:59:59.000Z',
    '2026-10-25T02:00:00.000Z',
  ]);
  expect(reading.problems.slice(1)).toEqual([
    {
      code: 'clock-repeated',
      gravity: 'warning',
      args: { count: 2, zone: 'Europe/Berlin', day: '2026-10-25', from: '02:00', to: '03:00' },
      place: { input: 'export', line: 3 },
    },
  ]);
});

test('of an hour that the clock skipped the time is read as if it had not, which is told', async () => {
  const reading = await read('Europe/Berlin', '29.03.2026 01:59:59', '29.03.2026 02:30:00', '29.03.2026 03:00:00');
  expect(utcs(reading)).toEqual(['2026-03-29T00:59:59.000Z', '2026-03-29T01:30:00.000Z', '2026-03-29T01:00:00.000Z']);
  expect(reading.problems.slice(1)).toMatchObject([
    { code: 'clock-skipped', args: { count: 1, day: '2026-03-29', from: '02:00', to: '03:00' }, place: { line: 3 } },
  ]);
});

test.each([
  ['half an hour', 'Australia/Lord_Howe', '05/04/2026 01:45:00', { day: '2026-04-05', from: '01:30', to: '02:00' }],
  ['midnight', 'America/Havana', '01/11/2026 00:30:00', { day: '2026-11-01', from: '00:00', to: '01:00' }],
  [
    'the day before',
    'America/Santiago',
    '04/04/2026 23:30:00',
    { day: '2026-04-04', from: '23:00', to: '2026-04-05 00:00' },
  ],
])('an hour that is repeated may be %s', async (_what, zone, when, args) => {
  const reading = await readExport(table(when), { timeZone: zone, dateOrder: 'dmy' });
  expect(reading.problems.slice(1)).toMatchObject([{ code: 'clock-repeated', args }]);
});

test('a day that a country left out is no reason to stop', async () => {
  const reading = await read('Pacific/Apia', '30.12.2011 12:00:00', '31.12.2011 12:00:00');
  expect(utcs(reading)).toEqual(['2011-12-30T22:00:00.000Z', '2011-12-30T22:00:00.000Z']);
  expect(reading.codes).toEqual(['zone-assumed', 'clock-skipped']);
});

test('zones that never change their clock, and times that carry their zone, have no such hour', async () => {
  for (const zone of ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu']) {
    expect((await read(zone, '25.10.2026 02:30:00', '29.03.2026 02:30:00')).codes).toEqual(['zone-assumed']);
  }
  expect((await read('Europe/Berlin', '2026-10-25T02:30:00Z', '2026-10-25T02:30:00+02:00')).codes).toEqual([]);
});
