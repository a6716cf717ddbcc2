import { expect, test } from 'vitest';
import { encoded } from '../../scripts/fixtures/encoded.mjs';
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

test('what nothing tells is read as Windows-1252, and it is said', async () => {
  const reading = await readExport(latin(anXmlEvent({ provider: 'T\u00F6ster \u0096 \u0080' })));
  expect(reading).toMatchObject({ encoding: 'windows-1252', records: 1, codes: ['encoding-guessed'] });
  expect(reading.events[0]?.provider).toBe('Töster – €');
});

const asciiFirst = (last: string) =>
  `<Events>${Array.from({ length: 200 }, (_, id) => anXmlEvent({ id, message: 'x'.repeat(1000) })).join('')}${last}</Events>`;

test('a file that is ASCII for long is judged where its first other letters stand', async () => {
  const german = anXmlEvent({ id: 999, provider: 'T\u00F6ster' });
  const ansi = await readExport(latin(asciiFirst(german)), {}, [1000, 65_536, 7]);
  expect(ansi).toMatchObject({ encoding: 'windows-1252', records: 201, unreadable: 0 });
  expect(ansi.events.at(-1)).toMatchObject({ eventId: 999, provider: 'Töster' });
  expect(ansi.problems).toMatchObject([{ code: 'encoding-guessed', args: { encoding: 'windows-1252' } }]);

  expect(await readExport(asciiFirst(german))).toMatchObject({ encoding: 'utf-8', records: 201, problems: [] });

  const russian = anXmlEvent({ id: 999, provider: 'Служба печати' });
  const declared = `<?xml version="1.0" encoding="windows-1251"?>${asciiFirst(russian)}`;
  const reading = await readExport(encoded(declared, 'windows-1251'));
  expect(reading).toMatchObject({ encoding: 'windows-1251', records: 201, problems: [] });
  expect(reading.events.at(-1)?.provider).toBe('Служба печати');
});

test('a bad byte among letters of UTF-8 costs one letter, not the record', async () => {
  const bytes = new TextEncoder().encode(asciiFirst(`${anXmlEvent({ message: 'Käse' })}`.repeat(60)));
  const bad = bytes.lastIndexOf(0xc3);
  bytes[bad] = 0x41;
  const reading = await readExport(bytes);
  expect(reading).toMatchObject({ encoding: 'utf-8', records: 260, unreadable: 0 });
  expect(reading.events.at(-1)?.message).toBe('KA\uFFFDse');
  expect(reading.problems).toMatchObject([{ code: 'encoding-guessed', args: { encoding: 'utf-8' } }]);
});

const declaring = (name: string, provider: string) =>
  `<?xml version="1.0" encoding="${name}"?>\r\n<Events>${anXmlEvent({ provider })}</Events>`;

test.each([
  ['windows-1251', 'windows-1251', 'Тостер'],
  ['CP866', 'ibm866', 'Тостер'],
  ['GB2312', 'gbk', '烤面包机'],
  ['Shift_JIS', 'shift_jis', '炊飯器'],
  ['koi8-r', 'koi8-r', 'Тостер'],
])('what is declared as %s and fits is read as %s, and is no guess', async (name, label, provider) => {
  const reading = await readExport(encoded(declaring(name, provider), label));
  expect(reading).toMatchObject({ encoding: label, records: 1, problems: [] });
  expect(reading.events[0]?.provider).toBe(provider);
});

test('a declaration that does not fit is not believed', async () => {
  for (const name of ['utf-8', 'utf-16', 'shift_jis', 'nonsense']) {
    const reading = await readExport(latin(declaring(name, 'T\u00F6ster')));
    expect(reading).toMatchObject({ encoding: 'windows-1252', codes: ['encoding-guessed'] });
  }
  // An editor saved it as UTF-8 and left the declaration as it was.
  for (const name of ['windows-1252', 'iso-8859-1', 'windows-1251']) {
    const reading = await readExport(declaring(name, 'Töster'));
    expect(reading).toMatchObject({ encoding: 'utf-8', problems: [] });
    expect(reading.events[0]?.provider).toBe('Töster');
  }
  for (const order of ['le', 'be'] as const) {
    for (const mark of [true, false]) {
      const reading = await readExport(utf16(declaring('windows-1251', 'Тостер'), order, mark));
      expect(reading).toMatchObject({ encoding: `utf-16${order}`, problems: [] });
    }
  }
});

test('the encoding that is given wins over marks, declarations and words', async () => {
  const given = { encoding: 'windows-1251' };
  const reading = await readExport(encoded(declaring('utf-8', 'Тостер'), 'windows-1251'), given);
  expect(reading).toMatchObject({ encoding: 'windows-1251', records: 1, problems: [] });
  expect(reading.events[0]?.provider).toBe('Тостер');

  expect((await readExport(declaring('utf-8', 'Тостер'), given)).events[0]?.provider).toBe('РўРѕСЃС‚РµСЂ');
  expect(await readExport(utf16(xml, 'le'), { encoding: 'UTF-16LE' })).toMatchObject({ records: 1, problems: [] });
  expect((await readExport(utf16(xml, 'le'), { encoding: 'utf-8' })).form).toBeNull();
  expect(await readExport(latin(anXmlEvent({ provider: '\u0096' })), { encoding: 'latin1' })).toMatchObject({
    encoding: 'windows-1252',
    events: [{ provider: '–' }],
    problems: [],
  });
});

test('bytes that the given encoding does not have are told', async () => {
  const reading = await readExport(latin(anXmlEvent({ provider: 'T\u00F6ster' })), { encoding: 'utf-8' });
  expect(reading.events[0]?.provider).toBe('T\uFFFDster');
  expect(reading.problems).toMatchObject([{ code: 'encoding-guessed', args: { encoding: 'utf-8' } }]);
});

test('an encoding that does not exist is refused before anything is read', async () => {
  await expect(readExport(xml, { encoding: 'nonsense' })).rejects.toThrow(RangeError);
});

test('a stray NUL does not make UTF-16 of a file', async () => {
  for (const text of [`${xml}${anXmlEvent({ message: 'a\0b' })}`, `${anXmlEvent({ message: 'Käse \0' })}`.repeat(3)]) {
    expect((await readExport(text)).encoding).toBe('utf-8');
    expect((await readExport(encoded(text.replaceAll(/[中文]/g, ''), 'windows-1252'))).encoding).toMatch(
      /^windows|^utf-8$/,
    );
  }
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

test.each([
  ['windows-1250', '€‚„…†‡‰Š‹ŚŤŽŹ‘’“”•–—™š›śťžź'],
  ['windows-1251', 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ'],
  ['windows-1252', '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'],
  ['windows-1254', '€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ'],
  ['windows-1257', '€‚„…†‡‰‹‘’“”•–—™›'],
])('what %s has where Latin-1 has control characters is read as a letter', async (encoding, letters) => {
  const bytes = latin(anXmlEvent({ message: '?'.repeat(letters.length) }));
  bytes.set(encoded(letters, encoding), bytes.indexOf(0x3f));
  const reading = await readExport(bytes, { encoding }, [3, 5, 7, 200, 90, 80, 70, 1, 1, 1]);
  expect(reading.events[0]?.message).toBe(letters);
});
