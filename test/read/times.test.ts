import { expect, test } from 'vitest';
import { createLedger } from '../../src/read/ledger.ts';
import { limits } from '../../src/read/limits.ts';
import { createDateWait } from '../../src/read/table/date-wait.ts';
import { civilTime, judgeOrder, provenOrder } from '../../src/read/time/date-order.ts';
import { inUtc } from '../../src/read/time/in-utc.ts';
import { readLocalTime } from '../../src/read/time/local-time.ts';
import { isoTime, readStoredTime } from '../../src/read/time/stored-time.ts';
import { readExport } from './read-export.ts';
import { anXmlEvent } from './write-exports.ts';

test.each([
  ['2025-06-08T07:14:05.1454614Z', '2025-06-08T07:14:05.145Z', 'z'],
  ['2018-02-05T07:08:58.059211400Z', '2018-02-05T07:08:58.059Z', 'z'],
  ['2020-10-08 14:43:49.291977', '2020-10-08T14:43:49.291Z', 'none'],
  ['2020-10-08 14:43:49', '2020-10-08T14:43:49.000Z', 'none'],
  ['2019-11-07T09:59:56.5265735-08:00', '2019-11-07T17:59:56.526Z', 'offset'],
  ['2012-03-14 04:17:38.276340+00:00', '2012-03-14T04:17:38.276Z', 'offset'],
  ['1601-01-01T00:00:00.000Z', null, 'z'],
  ['19121-01-01T00:00:00.000Z', null, 'z'],
  ['2026-02-30T00:00:00Z', null, 'z'],
  ['2026-02-03T24:00:00Z', null, 'z'],
])('%s, stored, is %s', (text, utc, zone) => {
  expect(readStoredTime(text)).toEqual({ utc, zone });
});

/** A local time as UTC under the order that it proves, or the one given. */
function readLocal(text: string, order?: 'dmy' | 'mdy'): string | null {
  const local = readLocalTime(text);
  const civil = local && civilTime(local, order ?? provenOrder(local) ?? 'ymd');
  const ms = civil && inUtc(civil);
  return ms === null ? null : isoTime(ms);
}

test.each([
  ['20/05/2026 21:41:03', '2026-05-20T21:41:03.000Z'],
  ['10/27/2016 06:38:24 PM', '2016-10-27T18:38:24.000Z'],
  ['10/27/2016 12:38:24 AM', '2016-10-27T00:38:24.000Z'],
  ['5/21/2025, 8:24:54.123 PM', '2025-05-21T20:24:54.123Z'],
  ['27.10.2021 12:28:26', '2021-10-27T12:28:26.000Z'],
  ['27.10.2021 г. 12:28:26', '2021-10-27T12:28:26.000Z'],
  ['2021. 10. 27. 12:28:26', '2021-10-27T12:28:26.000Z'],
  ['2019/9/15 15:24:24', '2019-09-15T15:24:24.000Z'],
  ['2019/9/15 下午 3:24:24', '2019-09-15T15:24:24.000Z'],
  ['2017/12/16 오전 11:19:36', '2017-12-16T11:19:36.000Z'],
  ['19-07-2026 09:58:57', '2026-07-19T09:58:57.000Z'],
  ['28/09/2026 10:15:30 p. m.', '2026-09-28T22:15:30.000Z'],
  ['28-9-26 10.15', '2026-09-28T10:15:00.000Z'],
  ['\u200E20\u200E/\u200E05\u200E/\u200E2026 21:41:03', '2026-05-20T21:41:03.000Z'],
  ['10/27/2016 6:38:24\u202FPM', '2016-10-27T18:38:24.000Z'],
])('%s, local, is %s', (text, utc) => {
  expect(readLocal(text)).toBe(utc);
});

test.each([
  '',
  'yesterday',
  '20/05/2026',
  '20/13/2026 10:00:00',
  '31/04/2026 10:00:00',
  '20/05/2569 10:00:00',
  '20/05/2026 25:00:00',
  '20/05/2026 10:00:00 Uhr',
  `20/05/2026 ${' '.repeat(100_000)}x`,
])('%j is no local time of an event log', (text) => {
  expect(readLocal(text)).toBeNull();
});

const times = (...texts: readonly string[]) => texts.flatMap((text) => readLocalTime(text) ?? []);

test.each([
  ['AM and PM are American', times('5/6/2026 9:41:03 PM'), null, 'mdy', true],
  ['small letters are not', times('5/6/2026 9:41:03 pm'), null, 'dmy', false],
  ['dots mean the day first', times('5.6.2026 9:41:03'), null, 'dmy', true],
  ['the headings are French', times('5/6/2026 9:41:03'), 'dmy', 'dmy', true],
  ['only one order keeps the log sorted', times('3/4/2026 1:00', '4/4/2026 1:00', '2/5/2026 1:00'), null, 'dmy', true],
  ['sorting beats the clock', times('3/4/2026 1:00 AM', '4/4/2026 1:00 AM', '2/5/2026 1:00 AM'), null, 'dmy', true],
  ['nothing speaks', times('5/6/2026 9:41:03', '5/6/2026 9:41:02'), null, 'dmy', false],
] as const)('%s', (_why, local, language, order, sure) => {
  expect(judgeOrder(local, language)).toEqual({ order, sure });
});

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

test('a row that contradicts the order has no time, not another date', async () => {
  const reading = await readExport(table('13/06/2026 10:00:00', '05/20/2026 09:00:00', '2026/06/14 08:00:00'));
  expect(utcs(reading)).toEqual(['2026-06-13', null, '2026-06-14']);
  expect(reading.problems.at(-1)).toMatchObject({ code: 'time-unreadable', args: { count: 1 }, place: { line: 3 } });
});

test('rows of an order that nothing proves are not held back for ever', () => {
  let read = 0;
  const ledger = createLedger('x', { event: () => (read += 1), problem: () => {} });
  const wait = createDateWait(ledger, null, () => (read += 1));
  for (let rows = 1; rows < limits.dateRows; rows += 1) wait.take({}, '05/06/2026 10:00:00', 1);
  expect(read).toBe(0);
  wait.take({}, '05/06/2026 10:00:00', 1);
  expect(read).toBe(limits.dateRows);
  wait.take({}, '13/06/2026 10:00:00', 1);
  expect(read).toBe(limits.dateRows + 1);

  const heavy = createDateWait(ledger, null, () => (read = -1));
  heavy.take({}, '05/06/2026 10:00:00', limits.dateRowChars);
  expect(read).toBe(-1);
});

test('local times are read in the zone that is given, daylight saving included', async () => {
  const text = table('20/05/2026 12:00:00', '20/01/2026 12:00:00');
  const berlin = await readExport(text, { timeZone: 'Europe/Berlin' });
  expect(berlin.events.map(({ time }) => time.utc)).toEqual(['2026-05-20T10:00:00.000Z', '2026-01-20T11:00:00.000Z']);
  expect(berlin).toMatchObject({
    timeBasis: 'assumed-local',
    problems: [{ code: 'zone-assumed', gravity: 'notice', args: { zone: 'Europe/Berlin', given: 'yes' } }],
  });
  expect((await readExport(text)).problems).toMatchObject([{ gravity: 'warning', args: { zone: 'UTC', given: 'no' } }]);
  await expect(readExport(text, { timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
});

test('a time that carries its zone is believed, in a table as well', async () => {
  const reading = await readExport(
    '"TimeCreated","Id","ProviderName","Level","Message"\r\n"2026-05-20T12:00:00Z","1","Toaster","2","hot"\r\n' +
      '"2026-05-20T12:00:00.0000000+02:00","2","Toaster","2","hot"\r\n',
    { timeZone: 'Asia/Tokyo' },
  );
  expect(reading.events.map(({ time }) => [time.utc, time.basis])).toEqual([
    ['2026-05-20T12:00:00.000Z', 'utc'],
    ['2026-05-20T10:00:00.000Z', 'offset'],
  ]);
  expect(reading).toMatchObject({ timeBasis: 'offset', problems: [] });
});

test('times of XML that cannot be read are counted, and kept as written', async () => {
  const event = (time: string) => anXmlEvent({ time });
  const reading = await readExport(`${event('1601-01-01T00:00:00Z')}${event('soon')}${event('2026-05-20T12:00:00Z')}`);
  expect(reading.events.map(({ time }) => time)).toMatchObject([
    { utc: null, basis: 'unknown', raw: '1601-01-01T00:00:00Z' },
    { utc: null, basis: 'unknown', raw: 'soon' },
    { utc: '2026-05-20T12:00:00.000Z', basis: 'utc' },
  ]);
  expect(reading).toMatchObject({ timeBasis: 'utc', problems: [{ code: 'time-unreadable', args: { count: 2 } }] });
});
