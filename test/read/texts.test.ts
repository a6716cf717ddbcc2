import { expect, test } from 'vitest';
import { limits } from '../../src/read/limits.ts';
import { copiedLabels } from '../../src/read/text/copied-labels.ts';
import { readExport } from './read-export.ts';
import { anXmlEvent, asEventViewerCsv, type WrittenEvent } from './write-exports.ts';
import { asCopiedText, asEventViewerText, asWevtutilText, copied } from './write-texts.ts';

const event: WrittenEvent = {
  id: 12,
  level: 3,
  provider: 'Toaster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: 'first\r\nsecond: {"slot":"left"}',
};
const ids = ({ events }: { events: readonly { eventId: number }[] }) => events.map(({ eventId }) => eventId);

test('an event that was copied as text is read whole', async () => {
  const reading = await readExport(copied(event));
  expect(reading).toMatchObject({ form: 'copied-text', records: 1, unreadable: 0, timeBasis: 'assumed-local' });
  expect(reading.codes).toEqual(['zone-assumed']);
  expect(reading.events).toEqual([
    {
      provider: 'Toaster',
      channel: 'Toaster/Admin',
      computer: 'HOST1',
      eventId: 12,
      level: 'warning',
      time: { utc: '2026-05-20T21:41:03.000Z', basis: 'assumed-local', raw: '20/05/2026 21:41:03' },
      message: 'first\r\nsecond: {"slot":"left"}',
      data: { slot: 'left' },
      place: { input: 'export', line: 1, offset: 0 },
    },
  ]);
});

test('where the XML follows it wins, and text and XML are one record', async () => {
  const text = `Hello, this is what we see:\n\n${copied(event, { xml: true })}${copied({ ...event, id: 13 }, { xml: true })}`;
  const reading = await readExport(text);
  expect(reading).toMatchObject({ form: 'copied-text', records: 2, unreadable: 0, timeBasis: 'utc', problems: [] });
  expect(reading.events[0]).toEqual({
    provider: 'Toaster',
    channel: 'Toaster/Admin',
    computer: 'HOST1',
    eventId: 12,
    level: 'warning',
    time: { utc: '2026-05-20T21:41:03.000Z', basis: 'utc', raw: '2026-05-20T21:41:03Z' },
    recordId: '9',
    message: 'first\r\nsecond: {"slot":"left"}',
    data: { slot: 'left' },
    place: { input: 'export', record: '9', line: 3, offset: 29 },
  });
  expect(ids(reading)).toEqual([12, 13]);
});

test('XML that is damaged or cut leaves the text, and further events behind it are read', async () => {
  const whole = copied(event, { xml: true });
  const cut = await readExport(whole.slice(0, -30));
  expect(cut).toMatchObject({ records: 1, unreadable: 0, codes: ['file-cut', 'zone-assumed'] });
  expect(cut.events[0]).toMatchObject({ eventId: 12, message: event.message, level: 'warning' });

  const one = anXmlEvent({ id: 1 });
  const two = anXmlEvent({ id: 2, record: 2, time: 'never' });
  const noId = anXmlEvent({ id: 3 }).replace('>3<', '>three<');
  const many = await readExport(`Log Name: Toaster\nEvent ID: 1\nEvent Xml:\n${one}\n${two}\n${noId}`);
  expect(ids(many)).toEqual([1, 2]);
  expect(many.events.map(({ place }) => place.line)).toEqual([1, 5]);
  expect(many.problems).toMatchObject([
    { code: 'record-broken', args: { reason: 'id' }, place: { line: 6 } },
    { code: 'time-unreadable', place: { line: 5 } },
  ]);
});

test.each(copiedLabels)('labels are known in $language', async ({ labels }) => {
  const values = ['System', 'Toaster', '25.12.2026 10:00:00', '12', '(1)', '', '', 'N/A', 'HOST1', ''];
  const colon = labels.startsWith('Nom du') ? '\u00A0:' : ':';
  const text = labels.split(' | ').map((label, at) => `${label}${colon} ${values[at]}`);
  const reading = await readExport(`${text.join('\r\n')}\r\nthe toast is black\r\n`);
  expect(reading).toMatchObject({ form: 'copied-text', codes: ['zone-assumed'] });
  expect(reading.events).toMatchObject([
    { channel: 'System', provider: 'Toaster', computer: 'HOST1', eventId: 12, message: 'the toast is black' },
  ]);
});

test('day and month of copied text are told by the other events, and else it is said', async () => {
  const june = copied({ ...event, time: '2026-06-05T10:00:00Z' });
  const both = await readExport(june + copied(event));
  expect(both.events.map(({ time }) => time.utc?.slice(0, 10))).toEqual(['2026-06-05', '2026-05-20']);
  expect(both.codes).toEqual(['zone-assumed']);
  expect((await readExport(june)).codes).toContain('date-order-ambiguous');
});

test('copied text without an event id is one broken record, and one that is cut says so', async () => {
  const noId = copied(event).replace('Event ID:      12', 'Event ID:      twelve');
  const reading = await readExport(copied(event) + noId + copied(event));
  expect(reading).toMatchObject({ records: 2, unreadable: 1 });
  expect(reading.problems[1]).toMatchObject({ code: 'record-broken', args: { reason: 'id' }, place: { line: 13 } });

  const text = copied(event);
  const cutAt = (mark: string) => readExport(text.slice(0, text.indexOf(mark) + mark.length));
  expect(await cutAt('Event ID:      1')).toMatchObject({ records: 0, unreadable: 1, codes: ['record-cut'] });
  const cut = await cutAt('Level:         Warn');
  expect(cut).toMatchObject({ records: 1, unreadable: 0, codes: ['file-cut', 'zone-assumed'] });
  expect(cut.events[0]?.level).toBe('unknown');
});

test('the XML of an event whose message quotes a copied text is XML', async () => {
  const quoting = anXmlEvent({ message: 'x' }).replace('>x<', `>\n${copied(event)}<`);
  expect(await readExport(`<Events>${quoting}</Events>`)).toMatchObject({ form: 'wevtutil-xml', records: 1 });
  expect(await readExport(`evtxexport 20181227\n\n${quoting}\n`)).toMatchObject({ form: 'event-xml', records: 1 });
});

test('text of wevtutil is read whole', async () => {
  const reading = await readExport(asWevtutilText([event, { ...event, id: 13, message: 'N/A' }]));
  expect(reading).toMatchObject({ form: 'wevtutil-text', records: 2, unreadable: 0, codes: ['zone-assumed'] });
  expect(reading.events[0]).toEqual({
    provider: 'Toaster',
    channel: 'Toaster/Admin',
    computer: 'HOST1',
    eventId: 12,
    level: 'warning',
    time: { utc: '2026-05-20T21:41:03.000Z', basis: 'assumed-local', raw: '2026-05-20T21:41:03.000' },
    message: 'first\r\nsecond: {"slot":"left"}',
    data: { slot: 'left' },
    place: { input: 'export', line: 1, offset: 0 },
  });
  expect(reading.events[1]).toMatchObject({ eventId: 13, message: '', place: { line: 17 } });
});

test('a Z of wevtutil text is not believed, and it is said', async () => {
  const text = asWevtutilText([event, event]).replaceAll('03.000', '03.0000000Z').replaceAll(']:', ']');
  const reading = await readExport(text, { timeZone: 'Europe/Berlin' });
  expect(reading.codes).toEqual(['zone-assumed', 'zone-doubtful']);
  expect(reading.events[1]?.time).toEqual({
    utc: '2026-05-20T19:41:03.000Z',
    basis: 'assumed-local',
    raw: '2026-05-20T21:41:03.0000000Z',
  });
});

test('a damaged block of wevtutil text is one broken record, and the end of a cut one is told', async () => {
  const [one, two] = [asWevtutilText([event]), asWevtutilText([{ ...event, id: 13 }])];
  const reading = await readExport(one + two.replace('Event ID', 'Evnt ID') + one);
  expect(reading).toMatchObject({ records: 2, unreadable: 1 });
  expect(reading.problems[1]).toMatchObject({ code: 'record-broken', args: { reason: 'id' }, place: { line: 17 } });

  expect(await readExport(one + two.slice(0, 150))).toMatchObject({ records: 1, unreadable: 1 });
  expect((await readExport(one + two.slice(0, -15))).codes).toEqual(['zone-assumed', 'file-cut']);
});

test('a block over the limit is named, and the next one is read', async () => {
  const over = { ...event, message: 'x'.repeat(limits.recordChars) };
  for (const write of [asCopiedText, asWevtutilText]) {
    const reading = await readExport(write([event, over, event]));
    expect(reading).toMatchObject({ records: 2, unreadable: 1 });
    expect(reading.codes).toContain('record-too-large');
  }
});

test('the list of Event Viewer with tabs is read as the one with commas is', async () => {
  const events = [event, { ...event, id: 13, message: 'a\tb "c"' }];
  const reading = await readExport(asEventViewerText(events));
  expect(reading).toMatchObject({ form: 'event-viewer-text', records: 2, unreadable: 0, codes: ['zone-assumed'] });
  expect(reading.events).toEqual((await readExport(asEventViewerCsv(events))).events);
});

test('text that is made to hurt takes no time', async () => {
  const blanks = ' '.repeat(2_000_000);
  const head = 'Log Name: T\nSource: T\n';
  const hurting = [
    blanks,
    '\r'.repeat(500_000),
    'xml'.repeat(500_000),
    'a:'.repeat(500_000),
    '<Event '.repeat(100_000),
  ];
  for (const text of hurting) {
    for (const start of [head, `${head}Event ID: 1\nDescription:\n`, 'Event[0]:\n', '<![LOG[', '<![LOG[]LOG]!><']) {
      const started = performance.now();
      const reading = await readExport(start + text);
      expect(performance.now() - started).toBeLessThan(2000);
      expect(reading.records + reading.unreadable).toBe(1);
    }
  }
});
