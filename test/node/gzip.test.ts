import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits } from '../../src/read/limits.ts';
import { createAllowance } from '../../src/node/archive/allowance.ts';
import { gunzip } from '../../src/node/archive/gunzip.ts';
import { folderOf, readFolder, readZip } from './read-finds.ts';
import { zipOf } from './write-zip.ts';

const one = '<Event>one</Event>'.repeat(20_000);
const two = '<Event>two</Event>'.repeat(20_000);

/** Reads gzip that comes in pieces of one size, and what was told of it. */
async function gunzipped(packed: Buffer, pieceBytes = 64 * 1024, gzipParts: number = limits.archive.gzipParts) {
  async function* pieces(): AsyncGenerator<Buffer> {
    const memory = Buffer.alloc(pieceBytes);
    for (let at = 0; at < packed.length; at += pieceBytes)
      yield memory.subarray(0, packed.copy(memory, 0, at, at + pieceBytes));
  }
  const told: string[] = [];
  const parts: Buffer[] = [];
  const allowance = createAllowance(Infinity, { ...limits.archive, gzipParts });
  const tell = ({ code, args }: { code: string; args: object }) => told.push([code, ...Object.values(args)].join(':'));
  try {
    for await (const part of gunzip(pieces(), allowance, tell)) parts.push(part);
  } catch (error) {
    tell((error as { problem: { code: string; args: object } }).problem);
  }
  return { text: Buffer.concat(parts).toString('latin1'), told };
}

/** A part with every field that a header may have. */
function withFullHeader(text: string): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, 0x1f, 0, 0, 0, 0, 0, 3]);
  const extra = Buffer.concat([Buffer.from([4, 0]), Buffer.from('AB\0\0')]);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(text), 0);
  end.writeUInt32LE(text.length, 4);
  const names = Buffer.from(`${'export'.repeat(100)}.xml\0a comment\0`);
  return Buffer.concat([header, extra, names, Buffer.from([1, 2]), deflateRawSync(text), end]);
}

test('a wrong checksum or length at the end is told, and everything that was unpacked is read', async () => {
  for (const at of [-8, -4]) {
    const packed = gzipSync(one);
    packed.writeUInt32LE(7, packed.length + at);
    const { read } = await readFolder(folderOf({ 'a.xml.gz': packed }));
    expect(read['a.xml.gz']).toMatchObject({ text: one, sha256: null, problems: ['entry-damaged:checksum'] });
  }
});

test('an end that is cut leaves everything readable, and nobody can tell whether it is whole', async () => {
  for (const lost of [1, 4, 8]) {
    const { read } = await readFolder(folderOf({ 'a.gz': gzipSync(one).subarray(0, -lost) }));
    expect(read['a.gz']).toMatchObject({ text: one, problems: ['entry-damaged:unchecked'] });
  }
});

test('zeros behind a gzip file are padding, and a further part behind them is read', async () => {
  const padded = Buffer.concat([gzipSync(one), Buffer.alloc(5000), gzipSync(two), Buffer.alloc(3)]);
  const { read } = await readFolder(
    folderOf({ 'a.gz': padded, 'b.gz': Buffer.concat([gzipSync(one), gzipSync(two)]) }),
  );
  for (const name of ['a.gz', 'b.gz']) expect(read[name]).toMatchObject({ text: one + two, problems: [] });
});

test('what stands behind a gzip file and is none is told, with how much it is', async () => {
  const junk = Buffer.concat([Buffer.alloc(10), Buffer.from('<Events>'), randomBytes(100_000)]);
  const packed = Buffer.concat([gzipSync(one), junk]);
  const { read } = await readFolder(folderOf({ 'a.gz': packed }));
  expect(read['a.gz']).toMatchObject({ text: one, problems: ['bytes-behind-gzip:100008'] });
  const { read: zipped } = await readZip(zipOf([{ name: 'a.gz', bytes: packed }]));
  expect(zipped['a.zip/a.gz']).toMatchObject({ text: one, problems: ['bytes-behind-gzip:100008'] });
  expect((await readFolder(folderOf({}), ['-'], packed)).read['stdin']?.problems).toEqual(['bytes-behind-gzip:100008']);
});

test('a wrong checksum of one part does not hide the next one', async () => {
  const first = gzipSync(one);
  first.writeUInt32LE(7, first.length - 8);
  expect(await gunzipped(Buffer.concat([first, first, gzipSync(two)]))).toEqual({
    text: one + one + two,
    told: ['entry-damaged:checksum', 'entry-damaged:checksum'],
  });
});

test('every field of a header is stepped over, and a method that is not known is damage', async () => {
  const full = withFullHeader(one);
  expect(await gunzipped(Buffer.concat([full, full]))).toEqual({ text: one + one, told: [] });
  const odd = Buffer.from(full);
  odd[2] = 7;
  expect(await gunzipped(odd)).toEqual({ text: '', told: ['entry-damaged:data'] });
  expect(await gunzipped(full.subarray(0, 200))).toEqual({ text: '', told: ['entry-damaged:cut'] });
});

test('a file of more parts than any tool makes ends at the limit', async () => {
  const packed = Buffer.concat(['a', 'b', 'c'].map((text) => gzipSync(text)));
  expect(await gunzipped(packed, 1000, 3)).toEqual({ text: 'abc', told: [] });
  expect(await gunzipped(packed, 1000, 2)).toEqual({ text: 'ab', told: ['archive-limit:parts:2'] });
});

test('how the bytes arrive makes no difference', { timeout: 60_000 }, async () => {
  const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 300 }));
  const part = fc.record({ text, level: fc.nat(9), padding: fc.nat(20), full: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.nat(200),
      fc.nat(3),
      async (all, size, junk) => {
        const latin = all.map((made) => Buffer.from(made.text, 'utf8').toString('latin1'));
        const packed = all.flatMap(({ level, padding, full }, at) => [
          full ? withFullHeader(latin[at] ?? '') : gzipSync(Buffer.from(latin[at] ?? '', 'latin1'), { level }),
          Buffer.alloc(padding),
        ]);
        const whole = Buffer.concat([...packed, Buffer.from('xyz').subarray(0, junk)]);
        const told = junk > 0 ? [`bytes-behind-gzip:${junk}`] : [];
        expect(await gunzipped(whole, size + 1)).toEqual({ text: latin.join(''), told });
      },
    ),
    { numRuns: 200 },
  );
});

test('a gzip file that is left before its end is closed', async () => {
  let closed = false;
  async function* packed(): AsyncGenerator<Buffer> {
    try {
      const bytes = gzipSync(randomBytes(300_000));
      for (let at = 0; ; at += 1_000) yield bytes.subarray(at, at + 1_000);
    } finally {
      closed = true;
    }
  }
  for await (const part of gunzip(packed(), createAllowance(Infinity), () => {})) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  expect(closed).toBe(true);
});
