import { expect, test } from 'vitest';
import { latin, readExport, utf16 } from './read-export.ts';
import { anXmlEvent, asEventViewerCsv } from './write-exports.ts';

const event = {
  id: 12,
  level: 2 as const,
  provider: 'Töster',
  time: '2026-05-20T21:41:03Z',
  record: 9,
  message: '中文 – Käse',
};
const xml = anXmlEvent(event);

test.each([
  ['UTF-8', new TextEncoder().encode(xml), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${xml}`), 'utf-8'],
  ['UTF-16 LE with a mark', utf16(xml, 'le'), 'utf-16le'],
  ['UTF-16 BE with a mark', utf16(xml, 'be'), 'utf-16be'],
  ['UTF-16 LE without a mark', utf16(xml, 'le', false), 'utf-16le'],
  ['UTF-16 BE without a mark', utf16(xml, 'be', false), 'utf-16be'],
])('%s is read', async (_name, bytes, encoding) => {
  const reading = await readExport(bytes);
  expect(reading).toMatchObject({ encoding, records: 1, problems: [] });
  expect(reading.events[0]).toMatchObject({ provider: 'Töster', message: '中文 – Käse' });
});

test('a byte order mark beats what the declaration says', async () => {
  const reading = await readExport(utf16(`<?xml version="1.0" encoding="utf-8"?><Events>${xml}</Events>`, 'le'));
  expect(reading).toMatchObject({ encoding: 'utf-16le', records: 1, problems: [] });
});

test('what is no UTF-8 is read as Windows-1252, and it is said', async () => {
  const reading = await readExport(latin(anXmlEvent({ provider: 'T\u00F6ster \u0096 \u0080' })));
  expect(reading).toMatchObject({ encoding: 'windows-1252', records: 1, codes: ['encoding-guessed'] });
  expect(reading.events[0]?.provider).toBe('Töster – €');
});

test('a bad byte after the sample costs one letter, not the record', async () => {
  const events = Array.from({ length: 200 }, (_, id) => anXmlEvent({ id, message: 'x'.repeat(1000) }));
  const bytes = latin(`<Events>${events.join('')}${anXmlEvent({ id: 999, provider: 'T\u00F6ster' })}</Events>`);
  const reading = await readExport(bytes);
  expect(reading).toMatchObject({ encoding: 'utf-8', records: 201, unreadable: 0 });
  expect(reading.events.at(-1)).toMatchObject({ eventId: 999, provider: 'T\uFFFDster' });
  expect(reading.problems).toMatchObject([{ code: 'encoding-guessed', args: { encoding: 'utf-8' } }]);
});

test('a U+FFFD that stands in the file is no guess', async () => {
  expect((await readExport(anXmlEvent({ message: 'lost \uFFFD letter' }))).problems).toEqual([]);
});

test('byte order marks inside a file are left out', async () => {
  const csv = asEventViewerCsv([event]);
  const reading = await readExport(`\uFEFF${csv}${csv}`);
  expect(reading).toMatchObject({ records: 2, unreadable: 0, codes: ['zone-assumed', 'export-concatenated'] });
});

test('NULs that a crash left before the text are left out', async () => {
  for (const nuls of [1, 4, 7, 100_000]) {
    const bytes = new Uint8Array(nuls + xml.length * 3);
    const { written } = new TextEncoder().encodeInto(xml, bytes.subarray(nuls));
    expect(await readExport(bytes.subarray(0, nuls + written))).toMatchObject({ records: 1, problems: [] });
  }
});

test('the offset of an event is its byte in the file', async () => {
  const text = `\uFEFF<?xml version="1.0"?>\n<Events>\n<!-- Käse 中文 🍞 -->${xml}\n${xml}</Events>`;
  const { events } = await readExport(text, {}, [1, 5, 40, 2]);
  const bytes = new TextEncoder().encode(text);
  for (const { place } of events) {
    const begins = new TextDecoder().decode(bytes.slice(place.offset, (place.offset ?? 0) + 7));
    expect(begins).toBe('<Event ');
  }
  expect(events.map(({ place }) => place.line)).toEqual([3, 4]);
});
