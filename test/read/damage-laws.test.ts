import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent, anyEvents } from './arbitrary-events.ts';
import { readExport } from './read-export.ts';
import { readPieces } from './read-pieces.ts';
import {
  asEventViewerCsv,
  asEventViewerXml,
  asGetEventLogCsv,
  asGetWinEventCsv,
  asWevtutilXml,
} from './write-exports.ts';
import { toolTables } from './write-tool-tables.ts';

/** Cuts a text into single characters. */
function everywhere(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => at);
}

const scraps = fc.array(
  fc.oneof(
    anyEvent.map((one) => asWevtutilXml([one])),
    fc.constantFrom(
      '<Event>',
      '<Event><System>',
      '<Event ',
      '<e:Event/>',
      '</Event>',
      '<Events>',
      '</Events>',
      '<System>',
      '<?xml version="1.0"?>',
    ),
    fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<', '>', '"', "'", 'text', '\n', ' ', 'stray '.repeat(20)),
  ),
  { maxLength: 30 },
);

test('damaged XML gives the same events in blocks of any size, and every begun event is counted', () => {
  fc.assert(
    fc.property(scraps, fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
      const text = `<Events>${parts.join('')}`;
      const whole = readPieces(text, []);
      expect(readPieces(text, cuts)).toEqual(whole);
      expect(readPieces(text, everywhere(text))).toEqual(whole);
      expect(whole.events).toHaveLength(whole.records);
      expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
    }),
    { numRuns: 400 },
  );
});

const row = anyEvent.map((one) => asEventViewerCsv([one]).split('\r\n').slice(1).join('\r\n'));
const torn = fc.array(
  fc.oneof(row, fc.constantFrom('"', '""', ',', '\r\n', '\n', 'x', 'Error,20/05/2026 21:41:03,T,1,None,"')),
  {
    maxLength: 25,
  },
);

test('a damaged table gives the same events in blocks of any size', () => {
  fc.assert(
    fc.property(torn, fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
      const text = `Level,Date and Time,Source,Event ID,Task Category\r\n${parts.join('')}`;
      const whole = readPieces(text, []);
      expect(readPieces(text, cuts)).toEqual(whole);
      expect(readPieces(text, everywhere(text))).toEqual(whole);
      expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
    }),
    { numRuns: 400 },
  );
});

/** A table with scraps put into its rows. */
function splicedBelowHeadings(table: string, splices: readonly (readonly [at: number, scrap: string])[]): string {
  const headings = table.indexOf('\n') + 1;
  return splices.reduce((so, [at, scrap]) => {
    const place = headings + (at % (so.length - headings));
    return so.slice(0, place) + scrap + so.slice(place);
  }, table);
}

test('a damaged table of PowerShell gives the same events in blocks of any size', () => {
  const scrap = fc.constantFrom(
    '"',
    '""',
    ',',
    '\r\n',
    '\r',
    '\r\n"',
    '"\r\n"',
    'x',
    '\0',
    '\0'.repeat(9),
    '","5","',
    '\uFEFF',
  );
  fc.assert(
    fc.property(
      anyEvents,
      fc.constantFrom(asGetWinEventCsv, asGetEventLogCsv),
      fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      (written, write, splices, cuts) => {
        const text = splicedBelowHeadings(write(written), splices);
        const whole = readPieces(text, []);
        expect(readPieces(text, cuts)).toEqual(whole);
        expect(readPieces(text, everywhere(text))).toEqual(whole);
        expect(whole.events).toHaveLength(whole.records);
        expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
        expect(whole.records + whole.unreadable).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});

test('a damaged table of a tool gives the same events in blocks of any size', () => {
  const scrap = fc.constantFrom('"', '""', ',', '\r\n', 'x', '<Event>', '</Event>', '{', ' ¦ ', '|');
  fc.assert(
    fc.property(
      anyEvents,
      fc.constantFrom(...toolTables),
      fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      (written, write, splices, cuts) => {
        const text = splicedBelowHeadings(write(written), splices);
        const whole = readPieces(text, []);
        expect(readPieces(text, cuts)).toEqual(whole);
        expect(readPieces(text, everywhere(text))).toEqual(whole);
        expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
        // A row whose damage makes it one about something else is counted as that.
        const others = whole.problems.filter(({ code }) => code === 'rows-not-events').length;
        expect(whole.records + whole.unreadable + others).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});

test('a file of XML cut at any byte keeps every event before the cut, and says that it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, fc.nat(), async (written, at) => {
      const bytes = new TextEncoder().encode(asEventViewerXml(written));
      const cut = bytes.slice(0, at % bytes.length);
      const whole = new TextDecoder().decode(cut).split('</Event>').length - 1;
      const reading = await readExport(cut);
      expect(reading.events).toEqual((await readExport(bytes)).events.slice(0, whole));
      expect(reading.problems.length).toBeGreaterThan(0);
      expect(reading.unreadable).toBeLessThanOrEqual(1);
    }),
  );
});

test('a table cut at any byte keeps every event before the cut, and says that it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEvents,
      fc.constantFrom(asEventViewerCsv, asGetWinEventCsv, asGetEventLogCsv, ...toolTables),
      fc.nat(),
      async (written, write, at) => {
        const bytes = new TextEncoder().encode(write(written));
        const ends = written.map((_, count) => new TextEncoder().encode(write(written.slice(0, count + 1))).length);
        const headings = new TextEncoder().encode(write([])).length;
        const length = headings + (at % (bytes.length - headings));
        const whole = ends.filter((end) => end <= length).length;
        const isBetween = length === (ends[whole - 1] ?? headings);
        const all = (await readExport(bytes)).events;
        const reading = await readExport(bytes.slice(0, length));

        expect(reading.events.slice(0, whole)).toEqual(all.slice(0, whole));
        expect(reading.records + reading.unreadable).toBe(isBetween ? whole : whole + 1);
        if (!isBetween) expect(reading.codes).toContain(reading.unreadable === 1 ? 'record-cut' : 'file-cut');
        for (const one of reading.events.slice(whole)) expect(one.eventId).toBe(all[whole]?.eventId);
      },
    ),
    { numRuns: 300 },
  );
});

test('no bytes make it throw, and the books agree', async () => {
  const start = fc.constantFrom(
    '',
    '<Events>',
    '<?xml version="1.0"?><Event><System>',
    'Level,Date and Time,Source,Event ID,Task Category\n',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (text, bytes) => {
      const reading = await readExport(new Uint8Array([...new TextEncoder().encode(text), ...bytes]));
      expect(reading.events).toHaveLength(reading.records);
      if (reading.form === null) expect(reading.problems).toHaveLength(1);
    }),
  );
});
