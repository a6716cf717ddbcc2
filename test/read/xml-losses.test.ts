import { describe, expect, test } from 'vitest';
import { readExport } from './read-export.ts';

const event = (id: number): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='P'/>` +
  `<EventID>${id}</EventID><Level>2</Level><TimeCreated SystemTime='2026-05-20T21:41:03Z'/></System></Event>`;
const three = [1, 2, 3].map(event).join('\r\n');

test.each(['fast', 'full'] as const)('an event whose start tag is damaged is a lost record: %s', async (parser) => {
  for (const damaged of [three.replace(/<Event (?=[^]*<EventID>2)/, '<Evant '), three.replace('\r\n<', '\r\n')]) {
    const reading = await readExport(`<Events>${damaged}</Events>`, { parser });
    expect(reading.events.length + reading.unreadable).toBe(3);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: 'record-broken', args: { reason: 'start' } }),
    );
  }
});

test.each(['fast', 'full'] as const)(
  'an event that was given up is not lost twice by its end tag: %s',
  async (parser) => {
    const outer = event(7).replace('</Event>', `${event(8)}</Event>`);
    const reading = await readExport(`<Events>${event(1)}${outer}${event(3)}</Events>`, { parser });
    expect(reading).toMatchObject({ records: 3, unreadable: 1 });
  },
);

test('a log without a root that ends in the first letters of a tag is told to be cut', async () => {
  expect((await readExport(three)).codes).toEqual([]);
  expect((await readExport(`${three}\r\n<Eve`)).codes).toEqual(['file-cut']);
});

test('NUL bytes between events are told', async () => {
  const reading = await readExport(`<Events>${event(1)}${'\0'.repeat(5000)}${event(2)}</Events>`);
  expect(reading).toMatchObject({ records: 2, codes: ['nuls-left-out'] });
});

const noise = `${'#<&>"\u00b0 \u0001x\n'.repeat(300)}#`;

describe.each(['fast', 'full'] as const)('text between events, %s', (parser) => {
  test('that is long enough to have been one is told once, with its place and length', async () => {
    const text = `<Events>\r\n${event(1)}\r\n${event(2)}\r\n\u0001 ${noise}\u0000\r\n${event(3)}\r\n${event(4)}</Events>`;
    const reading = await readExport(text, { parser });
    expect(reading).toMatchObject({ records: 4, unreadable: 0, codes: ['text-between-events'] });
    const bytes = Buffer.byteLength(noise);
    const offset = Buffer.byteLength(text.slice(0, text.indexOf(noise)));
    expect(reading.problems).toMatchObject([{ args: { bytes }, place: { line: 4, offset } }]);
  });

  test.each([
    ['blanks, NULs and byte order marks', `${' \uFEFF\r\n\t'.repeat(100)}${'\0'.repeat(300)}`],
    ['a comment', `<!-- ${'words '.repeat(100)}-->`],
    ['a declaration', `<?tool ${'words '.repeat(100)}?>`],
    ['tags with attributes', `</Log><Log xmlns="${'urn:toaster:'.repeat(20)}">`],
    ['the line of a tool', 'Record 117'],
    ['the root of another export', `</Events>${'-'.repeat(200)}<Events xmlns="${'urn:toaster:'.repeat(20)}">`],
  ])('is none of it: %s', async (_what, between) => {
    const text = `<Events><Log>${event(1)}${between}${event(2)}</Log></Events>`;
    const { codes } = await readExport(text, { parser });
    expect(codes.filter((code) => !['nuls-left-out', 'export-concatenated'].includes(code))).toEqual([]);
  });

  test('is told without a root too, at the end of the file as well, but not in front of the first event', async () => {
    const words = 'A tool says what it did. '.repeat(20);
    const reading = await readExport(`${words}\n${event(1)}\n${words}\n${event(2)}\n${words}`, { parser });
    expect(reading).toMatchObject({ records: 2, codes: ['text-between-events', 'text-between-events'] });
    expect(reading.problems.map(({ place }) => place.line)).toEqual([3, 5]);
    const within = await readExport(`<Events>${words}${event(1)}</Events>\n${words}`, { parser });
    expect(within).toMatchObject({ records: 1, codes: ['text-between-events'] });
  });

  test('is not told beside the loss of the event that it is left of', async () => {
    const torn = [
      event(2).replace('<Event ', '<Evant '),
      event(2).slice(20),
      `<Event ${event(2).slice(8, 40)}${event(5)}</Event>`,
    ];
    for (const damaged of torn) {
      const { codes } = await readExport(`<Events>${event(1)}${damaged}${event(3)}</Events>`, { parser });
      expect(codes).toEqual(['record-broken']);
    }
  });
});
