import { expect, test } from 'vitest';
import { readExport } from './read-export.ts';
import { asEventViewerCsv, asGetWinEventCsv } from './write-exports.ts';

const headings = 'Level,Date and Time,Source,Event ID,Task Category\r\n';
const row = (id: number, message: string) => `Error,20/05/2026 21:41:03,Toaster,${id},None,${message}\r\n`;
const ids = ({ events }: { events: readonly { eventId: number }[] }) => events.map(({ eventId }) => eventId);

test('a quote that is never closed costs one record of Event Viewer', async () => {
  const reading = await readExport(
    headings + row(1, 'a') + row(2, '"never closed') + row(3, '"b, c\r\nd"') + row(4, 'e') + row(5, '"f"'),
  );
  expect(ids(reading)).toEqual([1, 3, 4, 5]);
  expect(reading.events[1]?.message).toBe('b, c\r\nd');
  expect(reading.problems).toMatchObject([
    { code: 'zone-assumed' },
    { code: 'record-broken', args: { reason: 'quotes' }, place: { line: 3 } },
  ]);
});

test('a quote that is never closed costs one record when no other quote follows', async () => {
  const rest = Array.from({ length: 50 }, (_, at) => row(at + 10, 'plain')).join('');
  const reading = await readExport(headings + row(1, '"never closed') + rest);
  expect(ids(reading)).toEqual(Array.from({ length: 50 }, (_, at) => at + 10));
  expect(reading.unreadable).toBe(1);
});

test('a quote that is never closed costs one record of PowerShell, wherever the message stands', async () => {
  const event = { level: 2 as const, provider: 'P', time: '2026-05-20T21:41:03Z', record: 1, message: 'one\r\ntwo' };
  const [head = '', ...rows] = asGetWinEventCsv([1, 2, 3, 4].map((id) => ({ ...event, id }))).split(/(?<=\n)(?="[Mo])/);
  const broken = (rows[1] ?? '').replace('two"', 'two');
  const reading = await readExport([head, rows[0], broken, rows[2], rows[3]].join(''));
  expect(ids(reading)).toEqual([1, 3, 4]);
  expect(reading.unreadable).toBe(1);

  const last = (id: number, message: string) => `"${id}","5/20/2026 9:41:03 PM",${message}\r\n`;
  const messageLast = await readExport(
    `"Id","TimeCreated","Message"\r\n${last(1, '"a"')}${last(2, '"open')}${last(3, '"b\r\nc"')}${last(4, '"d"')}`,
  );
  expect(ids(messageLast)).toEqual([1, 3, 4]);
});

test('quotes that were not doubled inside a message are kept, and it is said', async () => {
  const json = '{"Metric":{"Dimensions":{"DiagnosticCode":"0x00000405"},"Name":"Toast_Failure","Value":0}}';
  const text =
    headings + row(1, `"${json}"`) + row(2, '"he said "yes", and\r\nleft"') + row(3, 'a 5" plate') + row(4, 'b');
  const reading = await readExport(text);
  expect(reading).toMatchObject({ records: 4, unreadable: 0 });
  expect(reading.events.map(({ message }) => message)).toEqual([json, 'he said "yes", and\r\nleft', 'a 5" plate', 'b']);
  expect(reading.events[0]?.data).toEqual({ DiagnosticCode: '0x00000405', MetricName: 'Toast_Failure' });
  expect(reading.problems.find(({ code }) => code === 'quotes-repaired')).toMatchObject({ args: { count: 3 } });
});

test('a message may begin with a quote, a delimiter or a line break, and may be empty', async () => {
  const messages = ['"quoted" start', ', then', '\r\nnext line', '""', '', '"', 'ends in "'];
  const events = messages.map((message, id) => ({
    id,
    level: 4 as const,
    provider: 'P',
    time: '2026-05-20T21:41:03Z',
    record: id,
    message,
  }));
  for (const text of [asEventViewerCsv(events), asGetWinEventCsv(events)]) {
    const reading = await readExport(text);
    expect(reading.events.map(({ message }) => message)).toEqual(messages);
    expect(reading.codes).toEqual(['zone-assumed']);
  }
});

test('a cut row is one unreadable record', async () => {
  const text = headings + row(1, 'a') + row(10016, '"b, c\r\nd"');
  for (const cut of [3, 5, 9, 15, 30]) {
    const reading = await readExport(text.slice(0, -cut));
    expect(ids(reading)).toEqual([1]);
    expect(reading.problems.find(({ code }) => code === 'record-cut')).toMatchObject({ place: { line: 3 } });
  }
});

test('a last row without its line break is read, and it is said that its message may be cut', async () => {
  const whole = await readExport((headings + row(1, 'a') + row(2, '"b"')).trimEnd());
  expect(ids(whole)).toEqual([1, 2]);
  expect(whole.codes).toEqual(['zone-assumed', 'file-cut']);

  const unsure = await readExport((headings + row(1, 'a') + row(2, 'some words')).trimEnd());
  expect(ids(unsure)).toEqual([1, 2]);
  expect(unsure.problems).toMatchObject([{ code: 'zone-assumed' }, { code: 'file-cut', place: { line: 3 } }]);
});

test('a last row without its line break is lost when its event id may be cut', async () => {
  const reading = await readExport('TimeCreated,Message,Id\r\n2026/05/20 21:41:03,a,4\r\n2026/05/20 21:41:03,b,100');
  expect(ids(reading)).toEqual([4]);
  expect(reading.problems).toContainEqual(
    expect.objectContaining({ code: 'record-cut', place: { input: 'export', line: 3 } }),
  );
});

test('a row over the limit of size is named, and reading goes on with the next record', async () => {
  const reading = await readExport(headings + row(1, 'a') + row(2, `"${'x'.repeat(34_000_000)}"`) + row(3, 'b'));
  expect(ids(reading)).toEqual([1, 3]);
  expect(reading.problems).toMatchObject([{ code: 'zone-assumed' }, { code: 'record-too-large', place: { line: 3 } }]);
});
