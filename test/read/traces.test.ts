import { expect, test } from 'vitest';
import { readExport, utf16 } from './read-export.ts';
import type { WrittenEvent } from './write-exports.ts';
import { aClixmlEvent, aLogEntry, asClixml, asCmtrace, asSvclog, aTraceEntry } from './write-traces.ts';

const event: WrittenEvent = {
  id: 12,
  level: 3,
  provider: 'Toaster.Service',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: 'the bread <is> black',
};
const ids = ({ events }: { events: readonly { eventId: number }[] }) => events.map(({ eventId }) => eventId);

test('an entry of a trace is read whole', async () => {
  const reading = await readExport(asSvclog([event]));
  expect(reading).toMatchObject({ form: 'svclog', records: 1, unreadable: 0, timeBasis: 'utc', problems: [] });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster.Service',
      channel: '',
      computer: 'HOST1',
      eventId: 12,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '2026-05-20T21:41:03.0000000Z' },
      message: 'the bread <is> black',
      data: {},
      place: { input: 'export', line: 1, offset: 0 },
    },
  ]);
});

test('the levels of a trace are those of .NET, and one that marks an activity says nothing', async () => {
  const entries = ['1', '2', '4', '8', '16', '255', '', '3'].map((level) =>
    aTraceEntry(event).replace('<Level>4<', `<Level>${level}<`),
  );
  const reading = await readExport(entries.join(''));
  const levels = ['critical', 'error', 'warning', 'information', 'verbose', 'unknown', 'unknown', 'unknown'];
  expect(reading.events.map(({ level }) => level)).toEqual(levels);
  expect(reading.problems).toMatchObject([{ code: 'level-unknown', args: { word: '3' } }]);
});

test('the elements inside a trace entry are lines of its message and values by name', async () => {
  const inside =
    '<TraceData><DataItem><TraceRecord Severity="Error"><Description>no &lt;bread&gt;</Description>' +
    '<Exception><Message>slot\nempty</Message><Code>0x80070005</Code></Exception></TraceRecord></DataItem></TraceData>';
  const { events } = await readExport(aTraceEntry(event, inside));
  expect(events[0]).toMatchObject({
    message: 'no <bread>\nslot\nempty\n0x80070005',
    data: { 'TraceRecord.Severity': 'Error', Description: 'no <bread>', Message: 'slot\nempty', Code: '0x80070005' },
  });
});

test('a damaged entry of a trace is one broken record, and a cut one is told', async () => {
  const [one, two] = [aTraceEntry(event), aTraceEntry({ ...event, id: 13 })];
  const noId = one.replace('<EventID>12</EventID>', '');
  const reading = await readExport(`${one}${two.slice(0, 400)}${two}${noId}${one.slice(0, -20)}`);
  expect(ids(reading)).toEqual([12, 13]);
  expect(reading.unreadable).toBe(3);
  expect(reading.problems.map(({ code, args }) => args['reason'] ?? code)).toEqual(['interrupted', 'id', 'record-cut']);
});

test('a trace that somebody put into a root is read, and a root that is not closed is told', async () => {
  const whole = `<?xml version="1.0"?>\n<Traces>\n${asSvclog([event, event])}\n</Traces>`;
  expect(await readExport(whole)).toMatchObject({ form: 'svclog', records: 2, problems: [] });
  expect((await readExport(whole.replace('</Traces>', ''))).codes).toEqual(['file-cut']);
});

test('an entry of a Configuration Manager log is read whole', async () => {
  const reading = await readExport(asCmtrace([{ ...event, message: 'first\nsecond {"slot":"left"}' }]));
  expect(reading).toMatchObject({ form: 'cmtrace', records: 1, unreadable: 0, timeBasis: 'offset', problems: [] });
  expect(reading.events).toEqual([
    {
      provider: 'Toaster.Service',
      channel: '',
      computer: '',
      eventId: 0,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'offset', raw: '05-21-2026 03:11:03.000-330' },
      message: 'first\nsecond {"slot":"left"}',
      data: { thread: '8744', file: 'toast.cpp:1702', slot: 'left' },
      place: { input: 'export', line: 1, offset: 0 },
    },
  ]);
});

test.each([
  ['19:33:19.766-330', '11-28-2014', '2014-11-28T14:03:19.766Z', 'offset'],
  ['01:52:13.827+480', '11-24-2014', '2014-11-24T09:52:13.827Z', 'offset'],
  ['01:52:13+000', '11-24-2014', '2014-11-24T01:52:13.000Z', 'offset'],
  ['10:22:50.8422964', '1-2-2015', '2015-01-02T10:22:50.842Z', 'assumed-local'],
  ['9:22:50.8', '1-2-2015', '2015-01-02T09:22:50.800Z', 'assumed-local'],
  ['10:22:50', '13-2-2015', null, 'unknown'],
  ['half past ten', '1-2-2015', null, 'unknown'],
])('the time %s of %s is %s', async (time, date, utc, basis) => {
  const reading = await readExport(`<![LOG[toast]LOG]!><time="${time}" date="${date}" component="T" type="1">`);
  expect(reading.events[0]?.time).toEqual({ utc, basis, raw: `${date} ${time}` });
  expect(reading.codes).toEqual({ offset: [], 'assumed-local': ['zone-assumed'], unknown: ['time-unreadable'] }[basis]);
});

test('the types of a Configuration Manager log are its levels, and an unlisted one is said', async () => {
  const entries = ['1', '2', '3', '0', '', '7'].map((type) => aLogEntry(event).replace('type="2"', `type="${type}"`));
  const reading = await readExport(entries.join(''));
  const levels = ['information', 'warning', 'error', 'unknown', 'unknown', 'unknown'];
  expect(reading.events.map(({ level }) => level)).toEqual(levels);
  expect(reading.problems).toMatchObject([{ code: 'level-unknown', args: { word: '7' } }]);
});

test('a damaged entry of a Configuration Manager log is one broken record, and a cut one is told', async () => {
  const one = aLogEntry({ ...event, message: '<Event xmlns="x"> in a message' });
  const noEnd = one.replace(']LOG]!>', '');
  const noTail = one.replace(/<time.*>/, '<time="1');
  const reading = await readExport(`${one}${noEnd}${noTail}${one}${one.slice(0, -4)}`);
  expect(reading).toMatchObject({ records: 2, unreadable: 3 });
  expect(reading.problems).toMatchObject([
    { code: 'record-broken', args: { reason: 'interrupted' }, place: { line: 2 } },
    { code: 'record-broken', args: { reason: 'interrupted' }, place: { line: 3 } },
    { code: 'record-cut', place: { line: 5 } },
  ]);
});

test('an event of Export-Clixml is read whole, in the encoding of Windows PowerShell', async () => {
  const message = 'first\r\n_x0041_ stays {"slot":"left"}';
  const reading = await readExport(
    utf16(
      asClixml([
        { ...event, message },
        { ...event, id: 13 },
      ]),
      'le',
    ),
  );
  expect(reading).toMatchObject({ form: 'clixml', encoding: 'utf-16le', records: 2, unreadable: 0, problems: [] });
  expect(reading.timeBasis).toBe('offset');
  expect(reading.events[0]).toEqual({
    provider: 'Toaster.Service',
    channel: 'Toaster/Admin',
    computer: 'HOST1',
    eventId: 12,
    level: 'warning',
    time: { utc: '2026-05-20T21:41:03.000Z', basis: 'offset', raw: '2026-05-20T13:41:03.0000000-08:00' },
    recordId: '9',
    message,
    data: { Data1: 'left', Data2: '7', slot: 'left' },
    place: { input: 'export', record: '9', line: 2, offset: 85 },
  });
  expect(ids(reading)).toEqual([12, 13]);
});

test('entries of Get-EventLog and selected columns are read from Clixml', async () => {
  const objs = (inside: string) => `<Objs Version="1.1.0.1" xmlns="x"><Obj RefId="0">${inside}</Obj></Objs>`;
  const entry =
    '<TN RefId="0"><T>System.Diagnostics.EventLogEntry#System/Toaster/12</T></TN><ToString>x</ToString><Props>' +
    '<I32 N="EventID">1073748864</I32><Obj N="EntryType" RefId="1"><TN RefId="1"><T>x</T></TN><ToString>Warning</ToString>' +
    '<I32>2</I32></Obj><S N="Source">Toaster</S><DT N="TimeGenerated">2026-05-20T21:41:03</DT>' +
    '<Obj N="ReplacementStrings" RefId="2"><TN RefId="2"><T>System.String[]</T></TN><LST><S>a</S><S /></LST></Obj></Props>';
  expect((await readExport(objs(entry))).events).toMatchObject([
    {
      eventId: 7040,
      level: 'warning',
      provider: 'Toaster',
      time: { basis: 'assumed-local' },
      data: { Data1: 'a', Data2: '' },
    },
  ]);
  const selected =
    '<TN RefId="0"><T>Selected.System.Diagnostics.Eventing.Reader.EventLogRecord</T></TN><MS><I32 N="Id">12</I32>' +
    '<S N="LevelDisplayName">Fehler</S><DT N="TimeCreated">2026-05-20T21:41:03Z</DT><Nil N="Message" /></MS>';
  expect((await readExport(objs(selected))).events).toMatchObject([
    { eventId: 12, level: 'error', message: '', time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc' } },
  ]);
});

test('a damaged object of Clixml is one broken record, and a cut one is told', async () => {
  const [one, two] = [aClixmlEvent(event), aClixmlEvent({ ...event, id: 13 }, false)];
  const noId = two.replace('N="Id"', 'N="Idx"');
  const plain = two.replace(/<ToString>.*?<\/ToString>/, '');
  const reading = await readExport(
    `<Objs Version="1.1.0.1">${one}${two.slice(0, 700)}${two}${two.slice(0, 700)}${plain}${noId}${one.slice(0, -20)}`,
  );
  expect(ids(reading)).toEqual([12, 13, 13]);
  expect(reading.problems.map(({ code, args }) => args['reason'] ?? code)).toEqual([
    'interrupted',
    'interrupted',
    'id',
    'record-cut',
  ]);
  expect((await readExport(asClixml([event]).replace('</Objs>', ''))).codes).toEqual(['file-cut']);
});
