import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const time = { utc: '2026-05-20T21:41:03.000Z', basis: 'assumed-local' };
const rowsOf = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

test('columns in another order and columns of their own are no obstacle', async () => {
  const reading = await readExport(
    rowsOf('Event ID;Who;Date and Time;Source;Level', '12;me;2026/05/20 21:41:03;Toaster;Warning;hot'),
  );
  expect(reading.events).toMatchObject([{ provider: 'Toaster', eventId: 12, level: 'warning', time, message: 'hot' }]);
});

test('a table without event ids is skipped, and the missing column is named', async () => {
  const reading = await readExport(rowsOf('"TimeCreated","User","Message"', '"5/20/2026 9:41:03 PM","me","hot"'));
  expect(reading).toMatchObject({ form: null, records: 0, unreadable: 0 });
  expect(reading.problems).toMatchObject([
    { code: 'column-missing', gravity: 'error', args: { column: 'Id', found: 'TimeCreated, User, Message' } },
  ]);
});

test('a table with event ids and nothing else is read as far as it goes', async () => {
  const reading = await readExport(rowsOf('"Id","ProviderName"', '"12","Toaster"', '"13","Toaster"'));
  expect(reading).toMatchObject({ records: 2, timeBasis: 'unknown' });
  expect(reading.events[0]).toMatchObject({ eventId: 12, level: 'unknown', message: '', time: { utc: null } });
  expect(reading.problems).toMatchObject([
    { code: 'columns-absent', args: { columns: 'TimeCreated, LevelDisplayName, Message' } },
    { code: 'time-unreadable', args: { count: 2 } },
  ]);
});

test.each([
  ['Time,Id,Level,Source,Computer,Message', '2026-05-20 21:41:03,12,Error,Toaster,HOST1,hot', []],
  ['"When","EventId","Provider","Message","Time"', '"noon","12","Toaster","hot","5/20/2026 9:41:03 PM"', ['level']],
  ['DateTime\tEvent ID\tEntryType\tMessage', '5/20/2026 9:41:03 PM\t12\tError\thot', ['provider']],
] as const)(
  'columns that somebody calculated are known by what people call them: %s',
  async (headings, row, absent) => {
    const reading = await readExport(rowsOf(headings, row));
    const whole = { provider: 'Toaster', level: 'error' };
    const left = Object.entries(whole).filter(([name]) => !absent.some((one) => one === name));
    expect(reading).toMatchObject({ records: 1, unreadable: 0 });
    expect(reading.events).toMatchObject([{ eventId: 12, time, message: 'hot', ...Object.fromEntries(left) }]);
    expect(reading.codes.includes('columns-absent')).toBe(absent.length > 0);
  },
);

test('a table that only has ids, times and texts may be anything, and is not taken for events', async () => {
  const reading = await readExport(rowsOf('Id,Time,Message', '12,2026-05-20 21:41:03,hot'));
  expect(reading).toMatchObject({ form: null, records: 0, codes: ['file-not-event-log'] });
});
