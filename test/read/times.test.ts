import { expect, test } from 'vitest';
import { type DateOrder, provenOrder, wallTime } from '../../src/read/time/date-order.ts';
import { isoTime } from '../../src/read/time/iso-time.ts';
import { readLocalTime } from '../../src/read/time/local-time.ts';
import { readStoredForm } from '../../src/read/time/stored-form.ts';
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
  ['2016-12-31T23:59:60Z', null, 'z'],
  ['0001-01-01T00:00:00Z', null, 'z'],
  ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z', 'z'],
  ['1900-02-29T12:00:00Z', null, 'z'],
  ['2026-02-03T12:00:00+99:99', null, 'offset'],
  ['2026-02-03T12:00:00+05:60', null, 'offset'],
  ['2026-02-03T12:00:00+05:30', '2026-02-03T06:30:00.000Z', 'offset'],
  ['2026-02-03T12:00:00+14:00', '2026-02-02T22:00:00.000Z', 'offset'],
  ['2026-02-03T12:00:00-15:00', null, 'offset'],
  ['1602-01-01T00:00:00+01:00', null, 'offset'],
])('%s, stored, is %s', (text, utc, zone) => {
  expect(readStoredForm(text)).toEqual({ moment: utc === null ? null : Date.parse(utc), zone });
});

test.each(['', 'Invalid Date', 'NaN', '2026-02-03T12:00:00 CET', '2026-02-03T12:00:00 GMT+2', '26-02-03T12:00:00Z'])(
  '%j is no stored time',
  (text) => {
    expect(readStoredForm(text)).toBeNull();
  },
);

/** A local time as UTC under the order that it proves, or the one given. */
function readLocal(text: string, order?: DateOrder): string | null {
  const local = readLocalTime(text);
  const wall = local && wallTime(local, order ?? provenOrder(local) ?? 'ymd');
  return wall === null ? null : isoTime(wall);
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
  ['13-9-40 10.15', null],
  ['9/28/26 10:15', '2026-09-28T10:15:00.000Z'],
  ['26-3-7 10:15:00', '2026-03-07T10:15:00.000Z'],
  ['\u200E20\u200E/\u200E05\u200E/\u200E2026 21:41:03', '2026-05-20T21:41:03.000Z'],
  ['10/27/2016 6:38:24\u202FPM', '2016-10-27T18:38:24.000Z'],
  ['20/05/2026 9:41:03 CH', '2026-05-20T21:41:03.000Z'],
  ['20/05/2026 12:41:03 SA', '2026-05-20T00:41:03.000Z'],
  ['20\u200F/05\u200F/2026 09:41:03 م', '2026-05-20T21:41:03.000Z'],
  ['20/05/2026 09:41:03 ص', '2026-05-20T09:41:03.000Z'],
  ['2026/05/20 09:41:03 ب.ظ', '2026-05-20T21:41:03.000Z'],
  ['20-05-2026 09:41:03 अपराह्न', '2026-05-20T21:41:03.000Z'],
  ['20/5/2026 9:41:03 μ.μ.', '2026-05-20T21:41:03.000Z'],
  ['20/05/2026 9:41:03 a.\u00A0m.', '2026-05-20T09:41:03.000Z'],
])('%s, local, is %s', (text, utc) => {
  expect(readLocal(text)).toBe(utc);
});

test.each([
  '',
  'yesterday',
  '20/05/2026',
  '20/13/2026 10:00:00',
  '31/04/2026 10:00:00',
  '20/05/2569 10:00:00', // Thailand
  '20/5/69 10:00:00',
  '03/12/1447 10:00:00', // Saudi Arabia
  '03/12/47 10:00:00 م',
  '1405/02/30 10:00:00', // Iran
  '令和 8/05/20 10:00:00', // Japan
  'R8/05/20 10:00:00',
  '115/5/20 10:00:00', // Taiwan
  '20/05/2026 10:00:00 UTC',
  '20/05/2026 10:00:00 GMT+2',
  '20/05/2026 10:00:00 +99:99',
  '20/05/2026 13:00:00 AM',
  '20/05/2026 AM 10:00:00 PM',
  '20/05/202 10:00:00',
  'Invalid Date',
  '01/01/1601 00:00:00',
  '01/01/19121 00:00:00',
  '20/05/2026 25:00:00',
  '20/05/2026 10:00:00 Uhr',
  `20/05/2026 ${' '.repeat(100_000)}x`,
])('%j is no local time of an event log', (text) => {
  expect(readLocal(text)).toBeNull();
});

const headings = 'Level,Date and Time,Source,Event ID,Task Category\r\n';
const table = (...when: readonly string[]) => headings + when.map((time) => `Error,${time},S,1,None,x\r\n`).join('');
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
