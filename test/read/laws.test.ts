import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/read/clean-text.ts';
import { anyEvents } from './arbitrary-events.ts';
import { readExport } from './read-export.ts';
import { readPieces } from './read-pieces.ts';
import {
  asEventViewerCsv,
  asEventViewerXml,
  asGetEventLogCsv,
  asGetWinEventCsv,
  asWevtutilXml,
} from './write-exports.ts';
import { asAzureEventCsv, toolTables } from './write-tool-tables.ts';

const writer = fc.constantFrom(asEventViewerXml, asWevtutilXml, asEventViewerCsv, asGetWinEventCsv, asGetEventLogCsv);

test('what is written is what is read, in every form', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, writer, async (written, write) => {
      const reading = await readExport(write(written));
      expect(reading.unreadable).toBe(0);
      expect(reading.events).toMatchObject(
        written.map((one) => ({
          eventId: one.id,
          level: ['', 'critical', 'error', 'warning', 'information', 'verbose'][one.level],
          provider: one.provider,
          time: { utc: one.time.replace('Z', '.000Z') },
          message: cleanText(one.message),
        })),
      );
    }),
  );
});

const toolWriter = fc.constantFrom(...toolTables);
const anyWriter = fc.oneof(writer, toolWriter);

test('what the tables of tools hold is what is read', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, toolWriter, async (written, write) => {
      const reading = await readExport(write(written));
      expect(reading).toMatchObject({ records: written.length, unreadable: 0 });
      for (const [at, { eventId, recordId, time }] of reading.events.entries()) {
        const { id, record, time: when } = written[at] ?? {};
        expect([eventId, time.utc]).toEqual([id, when?.replace('Z', '.000Z')]);
        if (write !== asAzureEventCsv) expect(recordId).toBe(String(record));
      }
    }),
  );
});

test('the size of the chunks makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, anyWriter, fc.array(fc.integer({ min: 1, max: 90 })), async (written, write, sizes) => {
      const text = write(written);
      expect(await readExport(text, {}, sizes)).toEqual(await readExport(text));
    }),
  );
});

test('the size of the blocks of text makes no difference', () => {
  fc.assert(
    fc.property(anyEvents, anyWriter, fc.array(fc.nat(), { maxLength: 12 }), (written, write, cuts) => {
      const text = write(written);
      expect(readPieces(text, cuts)).toEqual(readPieces(text, []));
    }),
  );
});

test('characters that stand across two blocks are read whole', async () => {
  const written = Array.from({ length: 700 }, (_, id) => ({
    id,
    level: 2 as const,
    provider: 'Toaster',
    time: '2026-05-20T21:41:03Z',
    record: id,
    message: `${'中🍞'.repeat(600)}${id}`,
  }));
  for (const write of [asEventViewerXml, asEventViewerCsv]) {
    const reading = await readExport(write(written), {}, [1_000_001, 999_999, 1]);
    expect(reading.events.map((one) => one.message)).toEqual(written.map((one) => one.message));
    expect(reading.problems.filter(({ code }) => code !== 'zone-assumed')).toEqual([]);
  }
});
