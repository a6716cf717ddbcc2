import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { anXmlEvent, asEventViewerXml } from './write-exports.ts';

const one = anXmlEvent({ id: 1, record: 1 });
const two = anXmlEvent({ id: 2, record: 2 });
const ids = ({ events }: { events: readonly { eventId: number }[] }) => events.map(({ eventId }) => eventId);

test('an event of Event Viewer is read whole', async () => {
  const data = `<EventData><Data Name='Slot'>left</Data><Data>a &amp;amp; b</Data><Binary>00FF</Binary></EventData>`;
  const event = { id: 12, level: 3 as const, provider: "O'Brien & Co", time: '2026-05-20T21:41:03Z', record: 9 };
  const text = asEventViewerXml([
    { ...event, message: 'first\r\n<second>', more: data } as typeof event & { message: string },
  ]);
  const reading = await readExport(text);
  expect(reading).toMatchObject({
    form: 'event-viewer-xml',
    encoding: 'utf-8',
    records: 1,
    unreadable: 0,
    timeBasis: 'utc',
  });
  expect(reading.problems).toEqual([]);
  expect(reading.events).toEqual([
    {
      provider: "O'Brien & Co",
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 12,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '2026-05-20T21:41:03Z' },
      recordId: '9',
      message: 'first\r\n<second>',
      data: { Slot: 'left', Data1: 'a &amp; b', Binary: '00FF' },
      place: {
        input: 'export',
        record: '9',
        line: 2,
        offset: new TextEncoder().encode(text.split('<Event ')[0]).length,
      },
    },
  ]);
});

test.each([
  ['without a root, as wevtutil writes it', `${one}\r\n${two}\r\n`, 'wevtutil-xml'],
  ['in a root of any name', `<kitchen>\n${one}${two}\n</kitchen>`, 'wevtutil-xml'],
  [
    'in double quotes and pretty-printed',
    `<Events>\n${one}\n${two}</Events>`.replaceAll("'", '"').replaceAll('><', '>\n  <'),
    'event-xml',
  ],
  [
    'with XML 1.1 declared',
    `<?xml version="1.1" encoding="utf-8" standalone="yes" ?>\n\n<Events>\n${one}${two}</Events>`.replaceAll("'", '"'),
    'event-xml',
  ],
  ['behind the banner of a tool', `evtxexport 20181227\n\n${one}\n\n${two}\n`, 'event-xml'],
  [
    'with record numbers and declarations between',
    `Record 1\n<?xml version="1.0"?>\n${one}\nRecord 2\n<?xml version="1.0"?>\n${two}\n`,
    'event-xml',
  ],
  ['with a prefix', `<Events>${one}${two}</Events>`.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1e:'), 'event-xml'],
  ['without a namespace', `<Events>${one}${two}</Events>`.replaceAll(/<Event [^>]*>/g, '<Event>'), 'event-xml'],
])('events are read %s', async (_how, text, form) => {
  const reading = await readExport(text);
  expect(reading.form).toBe(form);
  expect(ids(reading)).toEqual([1, 2]);
  expect(reading.events.map(({ provider }) => provider)).toEqual(['Toaster', 'Toaster']);
  expect(reading.problems).toEqual([]);
});

test('an end tag in a comment, in CDATA or of an inner Event does not end an event', async () => {
  const hidden =
    '<EventData><Data><![CDATA[</Event><Event xmlns="x"> & <b>]]></Data><!-- </Event> --></EventData>' +
    '<UserData><Party><Event>tea</Event><Event/></Party></UserData>';
  const reading = await readExport(`<Events>${anXmlEvent({ id: 1, more: hidden })}${two}</Events>`);
  expect(ids(reading)).toEqual([1, 2]);
  expect(reading.events[0]?.data).toEqual({ Data1: '</Event><Event xmlns="x"> & <b>', Event: 'tea', 'Event (2)': '' });
  expect(reading.problems).toEqual([]);
});

test('an event that another one interrupts is one broken record, and the other one is read', async () => {
  const reading = await readExport(`<Events>${one}${two.slice(0, 150)}${two}${one.slice(0, 30)}${one}</Events>`);
  expect(ids(reading)).toEqual([1, 2, 1]);
  expect(reading.unreadable).toBe(2);
  expect(reading.problems.map(({ code, args }) => [code, args['reason']])).toEqual([
    ['record-broken', 'interrupted'],
    ['record-broken', 'interrupted'],
  ]);
});

test('CDATA and comments that are cut off cost their own event only', async () => {
  const open = (mark: string) => anXmlEvent({ id: 9, more: `<EventData><Data>${mark} lost` }).replace('</Event>', '');
  const closed = anXmlEvent({ id: 3, more: '<EventData><Data><![CDATA[kept]]></Data></EventData>' });
  const reading = await readExport(`<Events>${one}${open('<![CDATA[')}${two}${closed}${open('<!--')}${one}</Events>`);
  expect(ids(reading)).toEqual([1, 2, 3, 1]);
  expect(reading.unreadable).toBe(2);
});

test('a comment outside of events hides them, and one that is never closed hides nothing', async () => {
  expect(ids(await readExport(`<Events>${one}<!-- ${two} -->${one}</Events>`))).toEqual([1, 1]);
  expect(ids(await readExport(`<Events>${one}<!-- ${two}</Events>`))).toEqual([1, 2]);
});

test('the last event of a cut file is one unreadable record', async () => {
  const text = `<Events>${one}${two}`;
  const reading = await readExport(text.slice(0, -20));
  expect(ids(reading)).toEqual([1]);
  expect(reading.problems).toMatchObject([
    { code: 'record-cut', gravity: 'error', place: { line: 1, offset: 8 + one.length } },
  ]);
});

test('a file that ends between two events says that it is not whole', async () => {
  expect((await readExport(`<Events>${one}${two}`)).codes).toEqual(['file-cut']);
  expect(await readExport('<?xml version="1.1" encoding="utf-8"?>\n\n<Events>\n')).toMatchObject({
    form: 'event-xml',
    records: 0,
    codes: ['file-cut'],
  });
});

test('a tag behind the first event is no root that must be closed', async () => {
  expect(await readExport(`${one}\n<Total>1 ${two}`)).toMatchObject({ records: 2, problems: [] });
});

test('an export without events is read, and it is said that it holds none', async () => {
  const reading = await readExport('<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events></Events>');
  expect(reading).toMatchObject({ form: 'event-xml', records: 0, unreadable: 0, codes: ['no-events'] });
});

test('two exports in one file are read, and it is said', async () => {
  const reading = await readExport(`${asEventViewerXml([])}\r\n${asEventViewerXml([]).replace('><', `>${one}<`)}`);
  expect(ids(reading)).toEqual([1]);
  expect(reading.problems).toMatchObject([{ code: 'export-concatenated', place: { line: 4 } }]);
});

test('an event without an id, or with one that is no number, is one broken record', async () => {
  const none = one.replace('<EventID>1</EventID>', '');
  const word = one.replace('<EventID>1</EventID>', '<EventID>one</EventID>');
  const reading = await readExport(`<Events>${none}${word}<Event/>${two}</Events>`);
  expect(ids(reading)).toEqual([2]);
  expect(reading.unreadable).toBe(3);
  expect(reading.problems.every(({ args }) => args['reason'] === 'id')).toBe(true);
});

test('an id above 16 bits is the one that Event Viewer shows', async () => {
  const reading = await readExport(one.replace('>1<', '>1073748864<'));
  expect(ids(reading)).toEqual([7040]);
});

test('control characters and invisible marks do no harm', async () => {
  const reading = await readExport(anXmlEvent({ message: 'a\u0003b \u200E2026\u200E \u202Egnp.exe' }));
  expect(reading.events[0]?.message).toBe('a\uFFFDb 2026 gnp.exe');
});

test('what is made to hurt is one broken record', async () => {
  const deep = anXmlEvent({ more: `<UserData>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</UserData>` });
  const wide = anXmlEvent({ more: `<UserData>${'<a/>'.repeat(100_000)}</UserData>` });
  const long = anXmlEvent({ more: `<UserData><a ${'b="c" '.repeat(20_000)}/></UserData>` });
  const reading = await readExport(`<Events>${deep}${wide}${long}${two}</Events>`);
  expect(ids(reading)).toEqual([2]);
  expect(reading.unreadable).toBe(3);
});

test('a message of four megabytes is read, and one of twenty is named and ends nothing', async () => {
  const long = anXmlEvent({ id: 5, message: 'x'.repeat(4_000_000) });
  const over = anXmlEvent({ id: 6, message: 'x'.repeat(20_000_000) });
  const reading = await readExport(`<Events>${one}${long}${over}${two}</Events>`);
  expect(ids(reading)).toEqual([1, 5, 2]);
  expect(reading.events[1]?.message).toHaveLength(4_000_000);
  expect(reading.problems).toMatchObject([{ code: 'record-too-large', args: { limit: '4 MiB' } }]);
});
