import { expect, test } from 'vitest';
import { createLedger } from '../../src/read/ledger.ts';
import { limits } from '../../src/read/limits.ts';
import { createDateWait } from '../../src/read/table/date-wait.ts';
import { readExport } from './read-export.ts';
import { copied } from './write-texts.ts';

const headings = 'Level,Date and Time,Source,Event ID,Task Category\r\n';
const table = (...when: readonly string[]) => headings + when.map((time) => `Error,${time},S,1,None,x\r\n`).join('');
const utcs = ({ events }: { events: readonly { time: { utc: string | null } }[] }) =>
  events.map(({ time }) => time.utc?.slice(0, 10) ?? null);

test('a later row proves the order of the rows before it', async () => {
  const reading = await readExport(table('05/06/2026 10:00:00', '05/06/2026 09:00:00', '13/06/2026 08:00:00'));
  expect(utcs(reading)).toEqual(['2026-06-05', '2026-06-05', '2026-06-13']);
  expect(reading.codes).toEqual(['zone-assumed']);
});

test('an order that nothing proves is told, with an example', async () => {
  const reading = await readExport(table('05/06/2026 10:00:00', '05/06/2026 09:00:00'));
  expect(utcs(reading)).toEqual(['2026-06-05', '2026-06-05']);
  expect(reading.problems[0]).toMatchObject({
    code: 'date-order-ambiguous',
    args: { order: 'dmy', example: '05/06/2026 10:00:00' },
  });
});

test('a row that contradicts the order has no time, not another date, and what would fit it is said', async () => {
  const reading = await readExport(table('13/06/2026 10:00:00', '05/20/2026 09:00:00', '2026/06/14 08:00:00'));
  expect(utcs(reading)).toEqual(['2026-06-13', null, '2026-06-14']);
  expect(reading.problems.slice(1)).toMatchObject([
    {
      code: 'date-order-contradicted',
      args: { count: 1, example: '05/20/2026 09:00:00', order: 'dmy', fits: 'mdy', given: 'no' },
      place: { line: 3 },
    },
  ]);
});

test('a time is told once: that it contradicts the order, or that it cannot be read at all', async () => {
  const dates = [
    '13/06/2026 10:00:00',
    '05/20/2026 09:00:00',
    'yesterday',
    '31/02/2026 10:00:00',
    '05/21/2026 09:00:00',
  ];
  const { problems } = await readExport(table(...dates), { dateOrder: 'dmy' });
  const counts = problems.map(({ code, args }) => [code, args['count']]);
  expect(Object.fromEntries(counts)).toMatchObject({ 'date-order-contradicted': 2, 'time-unreadable': 2 });
});

test('the order that the user names is the order, without a word about what it could be', async () => {
  const text = table('05/06/2026 10:00:00', '2026/06/14 08:00:00', '05.07.2026 10:00:00');
  for (const [dateOrder, dates] of [
    ['mdy', ['2026-05-06', '2026-06-14', '2026-05-07']],
    ['dmy', ['2026-06-05', '2026-06-14', '2026-07-05']],
  ] as const) {
    const reading = await readExport(text, { dateOrder });
    expect(utcs(reading)).toEqual(dates);
    expect(reading.codes).toEqual(['zone-assumed']);
  }
});

test('a date that does not fit the named order is not turned round, whatever it proves', async () => {
  const reading = await readExport(table('13/06/2026 10:00:00', '06/14/2026 10:00:00'), { dateOrder: 'mdy' });
  expect(utcs(reading)).toEqual([null, '2026-06-14']);
  expect(reading.problems).toMatchObject([
    { code: 'zone-assumed' },
    {
      code: 'date-order-contradicted',
      args: { count: 1, order: 'mdy', fits: 'dmy', given: 'yes' },
      place: { line: 2 },
    },
  ]);
  const yearFirst = await readExport(table('05/06/2026 10:00:00'), { dateOrder: 'ymd' });
  expect(utcs(yearFirst)).toEqual([null]);
  expect(yearFirst.problems[0]).toMatchObject({ code: 'date-order-contradicted', args: { fits: 'either' } });
});

test('short years in front are read when the user says so', async () => {
  const reading = await readExport(table('26/03/07 10:00:00', '26/3/8 10:00:00'), { dateOrder: 'ymd' });
  expect(utcs(reading)).toEqual(['2026-03-07', '2026-03-08']);
  expect(reading.codes).toEqual(['zone-assumed']);
});

test('the named order holds for copied text and for forms that are not judged', async () => {
  const event = { id: 1, level: 2, provider: 'S', time: '2026-06-05T10:00:00Z', record: 1, message: 'x' } as const;
  const text = copied(event);
  expect(text).toContain('05/06/2026');
  expect(utcs(await readExport(text, { dateOrder: 'mdy' }))).toEqual(['2026-05-06']);

  const json = '{"EventTime":"05/06/2026 10:00:00","Hostname":"H","EventID":1,"SourceName":"S","Message":"x"}\n';
  expect(utcs(await readExport(json, { dateOrder: 'mdy' }))).toEqual(['2026-05-06']);
  const unnamed = await readExport(json);
  expect(utcs(unnamed)).toEqual([null]);
  expect(unnamed.problems[0]).toMatchObject({
    code: 'date-order-contradicted',
    args: { order: 'ymd', fits: 'either' },
  });
});

test('what one part of a file proves helps a later part that nothing else tells about', async () => {
  const proven = table('05/13/2026 10:00:00');
  const reading = await readExport(proven + table('05/06/2026 10:00:00'));
  expect(utcs(reading)).toEqual(['2026-05-13', '2026-05-06']);
  expect(reading.codes).not.toContain('date-order-ambiguous');
});

test('rows that are judged by their days stay right when a later row proves the order', async () => {
  const days = Array.from({ length: limits.dateRows }, (_, at) => `10/${12 - Math.floor(at / 500)}/2026 08:00:00`);
  const reading = await readExport(table(...days, '09/30/2026 08:00:00'));
  expect(reading.events.at(0)?.time.utc).toBe('2026-10-12T08:00:00.000Z');
  expect(reading.events.at(-1)?.time.utc).toBe('2026-09-30T08:00:00.000Z');
  expect(reading.codes).toEqual(['zone-assumed']);
});

test('rows that were guessed wrong are told when a later row contradicts', async () => {
  const day = Array.from({ length: limits.dateRows }, () => '10/12/2026 08:00:00');
  const reading = await readExport(table(...day, '09/30/2026 08:00:00', '09/29/2026 08:00:00'));
  expect(reading.codes).toEqual(['date-order-ambiguous', 'zone-assumed', 'date-order-contradicted']);
  expect(reading.problems[2]?.args).toMatchObject({ count: 2, example: '09/30/2026 08:00:00', fits: 'mdy' });
});

const nothingKnown = { named: null, language: null, elsewhere: null };

test('rows of an order that nothing proves are not held back for ever', () => {
  let read = 0;
  const ledger = createLedger('x', { event: () => (read += 1), problem: () => {} });
  const wait = createDateWait(ledger, nothingKnown, () => (read += 1));
  for (let rows = 1; rows < limits.dateRows; rows += 1) wait.take({}, '05/06/2026 10:00:00', 1);
  expect(read).toBe(0);
  wait.take({}, '05/06/2026 10:00:00', 1);
  expect(read).toBe(limits.dateRows);
  wait.take({}, '13/06/2026 10:00:00', 1);
  expect(read).toBe(limits.dateRows + 1);

  const heavy = createDateWait(ledger, nothingKnown, () => (read = -1));
  heavy.take({}, '05/06/2026 10:00:00', limits.dateRowChars);
  expect(read).toBe(-1);
});

test('no row waits for an order that the user named, nor one that can be read one way only', () => {
  let read = 0;
  const ledger = createLedger('x', { event: () => {}, problem: () => {} });
  const named = createDateWait(ledger, { ...nothingKnown, named: 'mdy' }, () => (read += 1));
  named.take({}, '05/06/2026 10:00:00', 1);
  expect(read).toBe(1);
  const open = createDateWait(ledger, nothingKnown, () => (read += 1));
  for (const time of ['2026-05-06 10:00:00', '2026-05-06T10:00:00Z', 'never']) open.take({}, time, 1);
  expect(read).toBe(4);
  for (const time of ['05/06/2026 10:00:00', '2026-05-06 10:00:00']) open.take({}, time, 1);
  expect(read).toBe(4);
  open.take({}, '13/06/2026 10:00:00', 1);
  expect(read).toBe(7);
});

test('dates with the year in front, and those of other calendars, prove nothing for the others', async () => {
  for (const other of ['2026/06/14 08:00:00', '06/05/47 08:00:00']) {
    const reading = await readExport(table(other, '05/06/2026 10:00:00', other, '13/06/2026 10:00:00'));
    expect([utcs(reading)[1], utcs(reading)[3]]).toEqual(['2026-06-05', '2026-06-13']);
  }
});
