import { describe, expect, test } from 'vitest';
import { readExport, utf16 } from './read-export.ts';
import { asEventViewerCsv, asGetEventLogCsv, asGetWinEventCsv, type WrittenEvent } from './write-exports.ts';

const anEvent = (id: number, message = `first line ${id},\r\nsecond line`): WrittenEvent => ({
  id,
  level: 2,
  provider: 'Toaster',
  time: `2026-05-20T21:41:${String(id % 60).padStart(2, '0')}Z`,
  record: id,
  message,
});
const six = [1, 2, 3, 4, 5, 6].map((id) => anEvent(id));
const ids = ({ events }: { events: readonly { eventId: number }[] }) => events.map(({ eventId }) => eventId);
const headings = 'Level,Date and Time,Source,Event ID,Task Category\r\n';
const row = (id: number, message: string, level = 'Error') =>
  `${level},20/05/2026 21:41:03,Toaster,${id},None,${message}\r\n`;

/** An Event Viewer list as text, with tabs. */
const asTabbedText = (events: readonly WrittenEvent[]) =>
  asEventViewerCsv(events)
    .replace(/^\uFEFF[^\r]*/, (line) => line.replaceAll(',', '\t'))
    .replace(/^(Error),([^,]*),(Toaster),(\d+),(None),/gm, '$1\t$2\t$3\t$4\t$5\t');

/** PowerShell with the columns that people choose: the message comes last. */
const asChosenColumns = (events: readonly WrittenEvent[]) =>
  [
    '"TimeCreated","Id","LevelDisplayName","ProviderName","Message"\r\n',
    ...events.map(({ time, id, provider, message }) => `"${time}","${id}","Error","${provider}","${message}"\r\n`),
  ].join('');

const writers = [
  ['Event Viewer CSV', asEventViewerCsv],
  ['Event Viewer text', asTabbedText],
  ['Get-WinEvent with commas', (events) => asGetWinEventCsv(events)],
  ['Get-WinEvent with semicolons', (events) => asGetWinEventCsv(events, ';')],
  ['Get-WinEvent with tabs', (events) => asGetWinEventCsv(events, '\t')],
  ['Get-WinEvent with the message last', asChosenColumns],
  ['Get-EventLog', asGetEventLogCsv],
] as const satisfies readonly (readonly [string, (events: readonly WrittenEvent[]) => string])[];

describe.each(writers)('in %s', (_, write) => {
  const whole = write(six);
  const unclosed = (text: string, id: number) => {
    const marker = `first line ${id},\r\nsecond line"`;
    expect(text).toContain(marker);
    return text.replace(marker, marker.slice(0, -1));
  };

  test('a quote that is never closed costs one record, wherever it stands', async () => {
    for (const broken of [1, 3, 6]) {
      const reading = await readExport(unclosed(whole, broken));
      expect(ids(reading), `record ${broken}`).toEqual([1, 2, 3, 4, 5, 6].filter((id) => id !== broken));
      expect(reading.unreadable).toBe(1);
    }
  });

  test('two quotes in a row that are never closed cost two records', async () => {
    const reading = await readExport(unclosed(unclosed(whole, 3), 4));
    expect(ids(reading)).toEqual([1, 2, 5, 6]);
    expect(reading.unreadable).toBe(2);
  });

  test('NUL bytes between rows cost nothing, and it is said', async () => {
    const holes = whole.replace(/\r\n(?=[^\r\n]*first line [35])/g, `\r\n${'\0'.repeat(600)}`);
    expect(holes).not.toBe(whole);
    const reading = await readExport(holes);
    expect(reading.events.map(({ place: _place, ...event }) => event)).toEqual(
      (await readExport(whole)).events.map(({ place: _place, ...event }) => event),
    );
    expect(reading.codes).toContain('nuls-left-out');
  });

  test('carriage returns alone are line breaks, in UTF-8 and in UTF-16', async () => {
    const old = whole.replaceAll('\r\n', '\r');
    const expected = (await readExport(whole)).events.map(({ message, ...event }) => ({
      ...event,
      message: message.replaceAll('\r\n', '\n'),
    }));
    for (const content of [old, utf16(old.replace('\uFEFF', ''), 'le')]) {
      const reading = await readExport(content, {}, [70, 1, 1, 1, 20, 30]);
      expect(reading.events).toEqual(expected);
      expect(reading.unreadable).toBe(0);
    }
  });

  test('a second export behind it, with its byte order mark and its type line, is read as well', async () => {
    const typed = `\uFEFF#TYPE Selected.System.Diagnostics.Eventing.Reader.EventLogRecord\r\n`;
    const delimiter = /[,;\t]/.exec(whole)?.[0] ?? '';
    const chosen = [typed, `"Id"${delimiter}"TimeCreated"\r\n`, `"7"${delimiter}"5/20/2026 9:41:03 PM"\r\n`].join('');
    const reading = await readExport(whole + typed + asGetWinEventCsv(six, delimiter) + chosen);
    expect(ids(reading)).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7]);
    expect(reading.unreadable).toBe(0);
    expect(reading.codes.filter((code) => code === 'export-concatenated')).toHaveLength(2);
  });

  test('rows with too few and too many fields cost themselves', async () => {
    const [first = '', ...rest] = whole.split(/(?<=second line"[^\r]*\r\n)/);
    const extra = '"x","y","z","x","y","z","x","y","z","x","y","z","x","y","z"\r\n';
    const reading = await readExport([first, '"only one",\r\n', ...rest.slice(0, 2), extra, ...rest.slice(2)].join(''));
    expect(ids(reading)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(reading.unreadable).toBe(2);
  });
});

test('lines that end in two carriage returns and a line feed are read', async () => {
  const reading = await readExport((headings + row(1, 'a') + row(2, 'b')).replaceAll('\r\n', '\r\r\n'));
  expect(ids(reading)).toEqual([1, 2]);
});

test('a line of a damaged message that only looks like a row is no event', async () => {
  const looksLike = (text: string) => `"never closed\r\n${text}\r\nand more\r\n`;
  const damaged = (text: string) =>
    headings + row(1, 'a') + `Error,20/05/2026 21:41:03,Toaster,2,None,${looksLike(text)}` + row(3, 'b');
  for (const text of [
    'version,1.2.3 4,build,5,x',
    'Error,99/99/2026 21:41:03,Toaster,7,None,x',
    'step 4,20/05/2026 21:41:03,Toaster,7,None,x',
    'Retrying,20/05/2026 21:41:03,Toaster,7,None,x',
  ]) {
    const reading = await readExport(damaged(text));
    expect(ids(reading), text).toEqual([1, 3]);
    expect(reading.unreadable, text).toBe(1);
  }
});

test('a level that no earlier row had is believed when Windows has a word for it', async () => {
  const reading = await readExport(
    headings + row(1, 'a', 'Information') + row(2, '"open', 'Information') + row(3, 'b', 'Warning'),
  );
  expect(ids(reading)).toEqual([1, 3]);
});

test('in a language that no table has, levels are believed that look like words', async () => {
  const foreign = 'Ebc,Dgh,Rst,Ult,Kmn\r\n';
  const reading = await readExport(foreign + row(1, 'a', 'Abcd') + row(2, '"open', 'Abcd') + row(3, 'b', 'Efgh'));
  expect(ids(reading)).toEqual([1, 3]);
});

test('times that could not be read in any row do not cost the records behind a damaged one', async () => {
  const thai = (id: number, message: string) => `Error,20/05/2569 21:41:03,Toaster,${id},None,${message}\r\n`;
  const reading = await readExport(headings + thai(1, 'a') + thai(2, '"open') + thai(3, 'b') + thai(4, 'c'));
  expect(ids(reading)).toEqual([1, 3, 4]);
});

test('a message of PowerShell with quotes at the start of its lines that were not doubled is put together', async () => {
  const message = '{\r\n"Metric": "Toast",\r\n"Code": "0x00000405"\r\n}';
  const whole = asGetWinEventCsv([anEvent(1), anEvent(2, message), anEvent(3)]);
  const broken = whole.replace(message.replaceAll('"', '""'), message);
  expect(broken).not.toBe(whole);
  const reading = await readExport(broken);
  expect(reading.events.map(({ eventId, message: text }) => [eventId, text])).toEqual([
    [1, anEvent(1).message],
    [2, message],
    [3, anEvent(3).message],
  ]);
  expect(reading.codes).toContain('quotes-repaired');
});

test('a row of PowerShell without its last quote does not hide the next one', async () => {
  const whole = asGetWinEventCsv(six);
  const broken = whole.replace('9:41:03 PM"\r\n', '9:41:03 PM\r\n');
  expect(broken).not.toBe(whole);
  const reading = await readExport(broken);
  expect(ids(reading)).toEqual([1, 2, 4, 5, 6]);
  expect(reading.unreadable).toBe(1);
});

test('a second heading line without an event id names the column, and its rows are counted', async () => {
  const chosen = '"TimeCreated","User","IP","Message"\r\n"5/20/2026 9:41:03 PM","me","::1","hot"\r\n';
  const reading = await readExport(asGetWinEventCsv(six) + chosen + asGetWinEventCsv(six));
  expect(ids(reading)).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
  expect(reading.unreadable).toBe(1);
  expect(reading.problems.find(({ code }) => code === 'column-missing')).toMatchObject({
    args: { column: 'Id', found: 'TimeCreated, User, IP, Message' },
    place: { line: 14 },
  });
});
