import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/read/clean-text.ts';
import { anyEvent, anyEvents } from './arbitrary-events.ts';
import { readExport } from './read-export.ts';
import { readPieces } from './read-pieces.ts';
import { asCopiedText, asCopiedTextWithXml, asEventViewerText, asWevtutilText } from './write-texts.ts';
import { asClixml, asCmtrace, asSvclog } from './write-traces.ts';

const withIds = [asCopiedText, asCopiedTextWithXml, asWevtutilText, asEventViewerText, asSvclog, asClixml];
const writers = [...withIds, asCmtrace];
const named = (list: typeof writers) => list.map((write) => [write.name, write] as const);
const cuts = fc.array(fc.nat(), { maxLength: 12 });

/** In most of these forms blanks at the ends of a message cannot be told from those that the form puts there. */
const bare = (message: string): string => cleanText(message).replace(/^[\s\uFFFD]+|[\s\uFFFD]+$/g, '');

test.each(named(withIds))('what is written is what is read: %s', async (_name, write) => {
  await fc.assert(
    fc.asyncProperty(anyEvents, async (written) => {
      const reading = await readExport(write(written));
      expect(reading.unreadable).toBe(0);
      expect(reading.events.map((one) => ({ ...one, message: bare(one.message) }))).toMatchObject(
        written.map((one) => ({
          eventId: one.id,
          level: ['', 'critical', 'error', 'warning', 'information', 'verbose'][one.level],
          provider: one.provider,
          time: { utc: one.time.replace('Z', '.000Z') },
          message: bare(one.message),
        })),
      );
    }),
  );
});

test.each(named(writers))('the size of chunks and blocks makes no difference: %s', async (_name, write) => {
  await fc.assert(
    fc.asyncProperty(anyEvents, fc.array(fc.integer({ min: 1, max: 90 })), cuts, async (written, sizes, at) => {
      const text = write(written);
      expect(await readExport(text, {}, sizes)).toEqual(await readExport(text));
      expect(readPieces(text, at)).toEqual(readPieces(text, []));
    }),
  );
});

test.each(named(writers))(
  'a file cut anywhere keeps every whole record, and loses at most one: %s',
  async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(anyEvents, fc.nat(), async (written, at) => {
        const text = write(written);
        const head = write([]).length - (write === asClixml ? 9 : 0);
        const length = head + (at % (text.length - head));
        const ends = written.map(
          (_, count) =>
            write(written.slice(0, count + 1))
              .replace('</Objs>', '')
              .trimEnd().length,
        );
        const whole = ends.filter((end) => end < length).length;
        const reading = await readExport(text.slice(0, length));
        // Of a text that is not recognised any more nothing is left to be read.
        if (reading.form === null) {
          expect(whole).toBe(0);
          return;
        }
        const all = (await readExport(text)).events;
        const ids = (events: typeof all) => events.map(({ eventId, recordId, level }) => [eventId, recordId, level]);
        expect(ids(reading.events.slice(0, whole))).toEqual(ids(all.slice(0, whole)));
        expect(reading.unreadable).toBeLessThanOrEqual(1);
        expect(reading.records + reading.unreadable).toBeLessThanOrEqual(whole + 1);
      }),
    );
  },
);

const scraps = [
  [
    'Log Name: T\nSource: S\n',
    '\nEvent ID: 7\n',
    'Description:\n',
    'Event Xml:\n',
    'Log Name:',
    'Date: 05/06/2026 10:00\n',
  ],
  [
    'Event[0]:\n',
    '  Log Name: T\n',
    '  Event ID: 7\n',
    '  Description: \n',
    'Event[',
    '  Date: 2026-05-20T21:41:03Z\n',
  ],
  ['<![LOG[', ']LOG]!>', '<time="10:22:50" date="1-2-2015">', '<time="', '>', 'type="3"'],
  [
    '<E2ETraceEvent ',
    '<E2ETraceEvent><System>',
    '</E2ETraceEvent>',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<EventID>7</EventID>',
  ],
  ['<Obj RefId="1">', '<TNRef RefId="0" />', '</Obj>', '<Obj', '<I32 N="Id">7</I32>', '<Props>', '</Props>', '</Objs>'],
];
const damaged = fc.oneof(
  ...writers
    .filter((write) => write !== asEventViewerText)
    .map((write) => {
      const one = anyEvent.map((event) => write([event]));
      const torn = fc.tuple(one, fc.nat(), fc.nat()).map(([text, from, to]) => {
        return text.slice(from % text.length, to % text.length);
      });
      const scrap = fc.constantFrom(...scraps.flat(), '\n', ' ', '\uFEFF');
      return fc
        .tuple(one, fc.array(fc.oneof(one, torn, scrap), { maxLength: 12 }))
        .map(([first, parts]) => first + parts.join(''));
    }),
);

test('damaged text gives the same in blocks of any size, and what is lost is counted', () => {
  fc.assert(
    fc.property(damaged, cuts, (text, at) => {
      const whole = readPieces(text, []);
      expect(readPieces(text, at)).toEqual(whole);
      expect(
        readPieces(
          text,
          [...text].map((_, index) => index),
        ),
      ).toEqual(whole);
      expect(whole.events).toHaveLength(whole.records);
      expect(whole.problems.filter(({ code }) => code.startsWith('record-'))).toHaveLength(whole.unreadable);
    }),
    { numRuns: 150 },
  );
});
