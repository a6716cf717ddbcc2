import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/read/clean-text.ts';
import { anyEvents } from './arbitrary-events.ts';
import { readExport } from './read-export.ts';
import { readPieces } from './read-pieces.ts';
import { asEvtxDumpLines, asHits, asNxlogLines, asWinlogbeatLines, jsonWriters } from './write-json.ts';

const writer = fc.constantFrom(...jsonWriters);
const cuts = fc.array(fc.nat(), { maxLength: 12 });

function everywhere(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => at);
}

test('what is written as JSON is what is read, in every form', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, writer, async (written, write) => {
      const reading = await readExport(write(written));
      expect(reading.codes.filter((code) => code !== 'zone-assumed')).toEqual([]);
      expect(reading.events).toMatchObject(
        written.map((one) => ({
          eventId: one.id,
          level: ['', 'critical', 'error', 'warning', 'information', 'verbose'][one.level],
          provider: one.provider,
          channel: 'Toaster/Admin',
          computer: 'HOST1',
          recordId: String(one.record),
          time: { utc: one.time.replace('Z', '.000Z') },
          message: cleanText(one.message),
        })),
      );
    }),
  );
});

test('the size of the chunks makes no difference to JSON', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, writer, fc.array(fc.integer({ min: 1, max: 90 })), async (written, write, sizes) => {
      const text = write(written);
      expect(await readExport(text, {}, sizes)).toEqual(await readExport(text));
    }),
  );
});

test('the place of an event of JSON is where its object begins', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, writer, async (written, write) => {
      const bytes = new TextEncoder().encode(write(written));
      for (const { place } of (await readExport(bytes)).events) {
        expect(bytes[place.offset ?? 0]).toBe('{'.charCodeAt(0));
        const before = new TextDecoder().decode(bytes.slice(0, place.offset));
        expect(before.split('\n')).toHaveLength(place.line ?? 0);
      }
    }),
  );
});

test('a file of JSON cut at any byte keeps every event before the cut', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, writer, fc.nat(), async (written, write, at) => {
      const bytes = new TextEncoder().encode(write(written));
      const all = (await readExport(bytes)).events;
      const first = all[0]?.place.offset ?? 0;
      const end = first + 1 + (at % (bytes.length - first));
      const begun = all.filter(({ place }) => (place.offset ?? 0) < end);
      const reading = await readExport(bytes.slice(0, end));
      if (reading.form === null) {
        expect(reading.codes).toEqual(['file-not-event-log']);
        expect(begun).toHaveLength(1);
        return;
      }
      expect(reading.records + reading.unreadable).toBe(begun.length);
      expect(reading.events).toEqual(begun.slice(0, reading.records));
      expect(reading.unreadable).toBeLessThanOrEqual(1);
      if (reading.unreadable === 1) expect(reading.codes).toContain('record-cut');
    }),
    { numRuns: 300 },
  );
});

const scrap = fc.oneof(
  anyEvents.map((events) => asEvtxDumpLines(events)),
  anyEvents.map((events) => JSON.stringify([JSON.parse(asEvtxDumpLines(events.slice(0, 1)))], null, 2)),
  anyEvents.map((events) => asHits(events)),
  fc.constantFrom('{', '}', '[', ']', '{"Event":', '{"hits":{"hits":[', ',{"Event":', '\n{"', '  {', '[['.repeat(40)),
  fc.constantFrom('"', '\\', ':', ',', '\n', ' ', '\r\n', 'Record 1\n', 'text', '1', '\uFEFF', '"hits"', '"Event":{'),
);

test('damaged JSON gives the same events in blocks of any size, and every loss is told', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 25 }), cuts, (parts, at) => {
      const text = `{"Event":{"System":{"EventID":1}}}\n${parts.join('')}`;
      const whole = readPieces(text, []);
      expect(readPieces(text, at)).toEqual(whole);
      expect(readPieces(text, everywhere(text))).toEqual(whole);
      expect(whole.events).toHaveLength(whole.records);
      expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
    }),
    { numRuns: 400 },
  );
});

test('one damaged line among lines costs one record, and no other', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyEvents,
      fc.constantFrom(asEvtxDumpLines, asWinlogbeatLines, asNxlogLines),
      fc.nat(),
      fc.constantFrom('cut', 'quote', 'bracket'),
      (before, after, write, at, damage) => {
        const line = write(after.slice(0, 1)).trimEnd();
        const broken =
          damage === 'cut'
            ? line.slice(0, 1 + (at % (line.length - 1)))
            : damage === 'quote'
              ? line.replace('":', ':')
              : line.replace(/\}$/, ']');
        const reading = readPieces(`${write(before)}${broken}\n${write(after)}`, []);
        expect(reading.events.map(({ eventId }) => eventId)).toEqual([...before, ...after].map(({ id }) => id));
        expect(reading.unreadable).toBe(1);
      },
    ),
    { numRuns: 300 },
  );
});
