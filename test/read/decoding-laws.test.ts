import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBytesDecoder } from '../../src/read/bytes/decode-bytes.ts';
import { decode } from '../../src/read/bytes/decode.ts';
import { encodingOf } from '../../src/read/bytes/encoding.ts';
import { mendControls } from '../../src/read/bytes/rotated-controls.ts';
import { mendWindows1252 } from '../../src/read/bytes/windows-1252.ts';
import { limits } from '../../src/read/limits.ts';

const unicode = ['utf-8', 'utf-16le', 'utf-16be'];
const singleByte = [
  ...Array.from({ length: 9 }, (_, number) => `windows-${1250 + number}`),
  'windows-874',
  'ibm866',
  'koi8-r',
];
const multibyte = ['shift_jis', 'gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'iso-2022-jp'];
const labels = [...unicode, ...singleByte, ...multibyte];

/** The whole at once is the reference; as a stream that ends, because Node 20 drops the first letter of some Windows-1252. */
function atOnce(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const text = label === 'windows-1252' ? decoder.decode(bytes, { stream: true }) : decoder.decode(bytes);
  return label === 'windows-1252' ? mendWindows1252(text) : mendControls(label)(text);
}

function inPieces(bytes: Uint8Array, label: string, sizes: readonly number[]) {
  let replaced = false;
  const decoder = createBytesDecoder(label, () => {
    replaced = true;
  });
  const blocks = [];
  let from = 0;
  for (const size of sizes) {
    blocks.push(decoder.take(bytes.subarray(from, from + size)));
    from += size;
  }
  blocks.push(decoder.take(bytes.subarray(from)), decoder.end());
  return { text: blocks.map(({ text }) => text).join(''), blocks, replaced };
}

/** Runs of letters of any length in any encoding, and damage. */
const anyByte = fc.integer({ min: 0, max: 255 });
const anyBytes = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => [...new TextEncoder().encode(text)]),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => [...new TextEncoder().encode(text)]),
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => [...Buffer.from(text, 'utf16le')]),
      fc.array(fc.integer({ min: 0x81, max: 0xfe }), { maxLength: 8 }),
      // The four bytes of GB 18030.
      fc.tuple(fc.constantFrom(0x81, 0x84, 0x95), fc.integer({ min: 0x2f, max: 0x3a }), anyByte, anyByte),
      fc.array(anyByte, { maxLength: 8 }),
      fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xed, 0xa0, 0x80], [0xf4, 0x90], [0x1b, 0x24, 0x42]),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flat()));
const anySizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 80 });

test.each(labels)('%s that comes in pieces is what it is at once, damaged or not', (label) => {
  fc.assert(
    fc.property(anyBytes, anySizes, (bytes, sizes) => {
      expect(inPieces(bytes, label, sizes).text).toBe(atOnce(bytes, label));
    }),
    { numRuns: 500 },
  );
});

test.each(unicode)('damage in %s is told, and nothing else is', (label) => {
  fc.assert(
    fc.property(anyBytes, anySizes, (bytes, sizes) => {
      let whole = true;
      try {
        new TextDecoder(label, { fatal: true }).decode(bytes);
      } catch {
        whole = false;
      }
      expect(inPieces(bytes, label, sizes).replaced).toBe(!whole);
    }),
  );
});

test('a block that says it is ASCII is', () => {
  fc.assert(
    fc.property(anyBytes, anySizes, fc.constantFrom(...labels), (bytes, sizes, label) => {
      const sure = inPieces(bytes, label, sizes).blocks.filter(({ isAscii }) => isAscii);
      expect(sure.map(({ text }) => text).join('')).toMatch(/^[\0-\x7F]*$/);
    }),
  );
});

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function decodeAll(bytes: Uint8Array, open: boolean, size: number) {
  const settled: string[] = [];
  const blocks = [];
  const events = { settled: ({ label }: { label: string }) => settled.push(label), replaced: () => {} };
  for await (const block of decode(inChunks(bytes, size), { ...encodingOf('utf-8'), open }, events)) blocks.push(block);
  return { settled, blocks, text: blocks.map(({ text }) => text).join('') };
}

test('blocks of UTF-8 that are ASCII say so, whatever the size of the chunks', async () => {
  const text = `${'x'.repeat(2 * limits.blockChars)}é${'y'.repeat(2 * limits.blockChars)}`;
  for (const size of [40_000, 3 * limits.blockChars]) {
    for (const open of [false, true]) {
      const { blocks, text: read } = await decodeAll(new TextEncoder().encode(text), open, size);
      expect(read).toBe(text);
      expect(blocks.some(({ isAscii }) => isAscii)).toBe(true);
      for (const block of blocks) if (block.text.includes('é')) expect(block.isAscii).toBe(false);
    }
  }
});

test('bytes of ASCII are ASCII in every code page', () => {
  const ascii = Uint8Array.from({ length: 0x80 }, (_, byte) => byte);
  for (const label of ['ibm866', 'shift_jis', 'windows-1251', 'windows-1252', 'gb18030', 'euc-kr', 'big5']) {
    expect(inPieces(ascii, label, [50]).text, label).toBe(String.fromCharCode(...ascii));
  }
});

test('a file that is ASCII for long loses and doubles nothing when it turns out to be another encoding', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 400 }),
      anyBytes,
      fc.integer({ min: 1, max: 300 }),
      async (ascii, tail, size) => {
        const bytes = Uint8Array.from([...new Uint8Array(ascii).fill(0x61), ...tail]);
        const { settled, text } = await decodeAll(bytes, true, size);
        expect(settled.length).toBeLessThanOrEqual(1);
        expect(text).toBe(atOnce(bytes, settled[0] ?? 'utf-8'));
      },
    ),
  );
});
