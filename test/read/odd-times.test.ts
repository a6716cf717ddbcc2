import { expect, test } from 'vitest';
import { readExport, type Reading } from './read-export.ts';
import { anXmlEvent } from './write-exports.ts';

const utcs = ({ events }: Reading) => events.map(({ time }) => time.utc);

const xml = (...when: readonly string[]) => when.map((time) => anXmlEvent({ time })).join('');
const list = (...when: readonly string[]) =>
  `Level,Date and Time,Source,Event ID,Task Category\r\n${when.map((time) => `Error,"${time}",S,1,None,x\r\n`).join('')}`;
const objects = (...when: readonly string[]) =>
  `"TimeCreated","Id"\r\n${when.map((time) => `"${time}","1"\r\n`).join('')}`;
const evtxecmd = (...when: readonly string[]) =>
  `EventRecordId,TimeCreated,EventId,MapDescription\r\n${when.map((time) => `1,${time},1,\r\n`).join('')}`;
const nxlog = (...when: readonly string[]) =>
  when.map((time) => JSON.stringify({ EventTime: time, Hostname: 'H', EventID: 1, SourceName: 'S' })).join('\n');
const powershell = (...when: readonly string[]) =>
  when.map((time) => JSON.stringify({ Id: 1, ProviderName: 'S', TimeCreated: time })).join('\n');
const clixml = (...when: readonly string[]) =>
  `<Objs Version="1.1.0.1">${when
    .map(
      (time) =>
        '<Obj RefId="0"><TN RefId="0"><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T></TN><MS>' +
        `<I32 N="Id">1</I32><DT N="TimeCreated">${time}</DT></MS></Obj>`,
    )
    .join('')}</Objs>`;
const cmtrace = (...when: readonly string[]) =>
  when.map((time) => `<![LOG[x]LOG]!><time="${time}" date="5-6-2026" component="T" type="1">\n`).join('');

test.each([
  [
    'event XML',
    xml,
    ['1601-01-01T00:00:00.0000000Z', '19121-03-04T00:00:00Z', 'Invalid Date', '', '2026-02-30T00:00:00Z'],
    '2026-05-06T10:00:00Z',
  ],
  [
    'a list of Event Viewer',
    list,
    [
      '01/01/1601 00:00:00',
      '01/01/19121 00:00:00',
      '31/02/2026 10:00:00',
      'NaN',
      '06/05/2569 10:00:00',
      '06/05/47 10:00:00 م',
      'R8/05/06 10:00:00',
      '06/05/2026 10:00:00 GMT+2',
    ],
    '06.05.2026 10:00:00',
  ],
  [
    'PowerShell CSV',
    objects,
    ['1601-01-01T00:00:00Z', '2026-05-06T12:00:00+99:99', '1/1/0001 12:00:00 AM'],
    '2026-05-06T12:00:00+02:00',
  ],
  [
    'EvtxECmd CSV',
    evtxecmd,
    ['0001-01-01 00:00:00.0000000', '1601-01-01 00:00:00', '19121-01-01 00:00:00'],
    '2026-05-06 10:00:00.0000000',
  ],
  ['NXLog JSON', nxlog, ['1601-01-01 00:00:00', '2026-13-01 00:00:00', '2026-05-06 24:00:00'], '2026-05-06 10:00:00'],
  [
    'PowerShell JSON',
    powershell,
    ['/Date(-11644473600000)/', '/Date(9999999999999999)/', '/Date(NaN)/'],
    '/Date(1778061600000+0200)/',
  ],
  ['Clixml', clixml, ['2026-05-06T12:00:00+99:99', '19121-01-01T00:00:00Z', ''], '2026-05-06T02:00:00.0000000-08:00'],
  [
    'a log of Configuration Manager',
    cmtrace,
    ['10:00:00.000+9999', '10:00:00.000-900', '25:00:00.000+000'],
    '15:30:00.000-330',
  ],
] as const)(
  'times of %s that no calendar or clock has are counted, and the rest is read',
  async (_form, write, odd, good) => {
    const reading = await readExport(write(good, ...odd, good));
    expect(utcs(reading)).toEqual(['2026-05-06T10:00:00.000Z', ...odd.map(() => null), '2026-05-06T10:00:00.000Z']);
    expect(reading.events.slice(1, -1).map(({ time }) => time.basis)).toEqual(odd.map(() => 'unknown'));
    expect(reading.problems.at(-1)).toMatchObject({ code: 'time-unreadable', args: { count: odd.length } });
    expect(reading.unreadable).toBe(0);
  },
);

test('a form that fixes the order of its dates keeps it, whatever order the user names', async () => {
  const reading = await readExport(cmtrace('10:00:00.000+000', '10:00:00.000'), { dateOrder: 'dmy' });
  expect(utcs(reading)).toEqual(['2026-05-06T10:00:00.000Z', '2026-05-06T10:00:00.000Z']);
  expect(reading.codes).toEqual(['zone-assumed']);
});
