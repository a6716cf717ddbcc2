import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderOf, readFolder, readZip } from './read-finds.ts';
import { listAt, type Packed, zip64End, zipOf } from './write-zip.ts';

const log = (word: string): string => `<Event>${word}</Event>`.repeat(200);
const files: readonly Packed[] = ['one', 'two', 'three'].map((word) => ({ name: `${word}.xml`, bytes: log(word) }));
const [one, two, three] = ['one', 'two', 'three'].map(log);

test.each([
  ['sizes in front', false],
  ['sizes behind', true],
])(
  'of a ZIP archive that was cut (%s) every whole file is read, and the rest of the last',
  async (_name, sizesBehind) => {
    const zip = zipOf(files.map((file) => ({ ...file, sizesBehind })));
    const { read } = await readZip(zip.subarray(0, listAt(zip) - 30));
    expect(read['a.zip']?.problems).toEqual(['archive-damaged:3']);
    expect(read['a.zip/one.xml']).toMatchObject({ text: one, problems: [] });
    expect(read['a.zip/two.xml']).toMatchObject({ text: two, problems: [] });
    expect(read['a.zip/three.xml']?.problems).toEqual(['entry-damaged:cut']);
    expect(three?.startsWith(read['a.zip/three.xml']?.text.slice(0, 10) ?? '-')).toBe(true);
  },
);

test('a stored file that was cut is read as far as it goes', async () => {
  const zip = zipOf([{ name: 'one.xml', bytes: log('one'), method: 0 }]);
  const { read } = await readZip(zip.subarray(0, 1000));
  expect(read['a.zip/one.xml']?.problems).toEqual(['entry-damaged:cut']);
  expect(one?.startsWith(read['a.zip/one.xml']?.text ?? '-')).toBe(true);
  expect(read['a.zip/one.xml']?.text.length).toBe(1000 - 30 - 'one.xml'.length);
});

test('files that a damaged list does not name any more are found without it, and the others not twice', async () => {
  const zip = zipOf(files);
  const list = listAt(zip);
  zip.fill(0, zip.indexOf('PK\u0001\u0002', list + 4, 'latin1'), zip.indexOf('PK\u0001\u0002', list + 4, 'latin1') + 4);
  const { read } = await readZip(zip);
  expect(Object.entries(read).map(([name, { text }]) => [name, text])).toEqual([
    ['a.zip/one.xml', one],
    ['a.zip/two.xml', two],
    ['a.zip/three.xml', three],
    ['a.zip', ''],
  ]);
});

const names = ['a.zip/one.xml', 'a.zip/two.xml', 'a.zip/three.xml'];

test.each([
  ['zeros behind it', [zipOf(files), Buffer.alloc(512)], 0],
  ['bytes behind it', [zipOf(files), Buffer.from('--boundary--'), Buffer.alloc(9)], 12],
  ['bytes behind its comment', [zipOf(files, 'a comment'), Buffer.from('\r\n')], 2],
  ['bytes in front of it', [Buffer.from('MZ, a program'), zipOf(files)], 13],
  ['bytes on both sides', [Buffer.alloc(70_000, 1), zipOf(files), Buffer.alloc(70_000, 1)], 140_000],
  [
    'bytes on both sides of 64 bits',
    [Buffer.from('PK'), zipOf(files.map((file) => ({ ...file, zip64: true }))), Buffer.from('PK')],
    4,
  ],
] as const)('an archive with %s is whole, and what is no zeros is noted once', async (_name, parts, others) => {
  const whole = Buffer.concat(parts);
  const inFolder = (await readFolder(folderOf({ 'a.zip': whole }))).read;
  expect(Object.keys(inFolder).toSorted()).toEqual(names.toSorted());
  for (const read of [inFolder, (await readZip(whole)).read]) {
    expect(names.map((name) => read[name]?.text)).toEqual([one, two, three]);
    expect(names.flatMap((name) => read[name]?.problems)).toEqual(others ? [`bytes-around-archive:${others}`] : []);
    for (const { sha256 } of Object.values(read)) expect(sha256).not.toBeNull();
  }
});

test('a file that is made of the marks of an end is no trouble', async () => {
  const { read } = await readZip(
    Buffer.concat([zipOf(files), Buffer.from('PK\u0005\u0006'.repeat(200_000), 'latin1')]),
  );
  expect(names.map((name) => read[name]?.text)).toEqual([one, two, three]);
  expect(read['a.zip']?.problems).toEqual(['archive-damaged:3']);
});

test('two archives that were joined are both read, and the list of the first is missing', async () => {
  const four = zipOf([{ name: 'four.xml', bytes: log('four') }]);
  const { read } = await readZip(Buffer.concat([zipOf(files), four]));
  expect(read['a.zip/four.xml']).toMatchObject({ text: log('four'), problems: [] });
  expect(names.map((name) => read[name]?.text)).toEqual([one, two, three]);
  expect(read['a.zip']?.problems).toEqual(['archive-damaged:4']);
});

test('the mark of a size that stands among the bytes of a file by chance is not taken for one', async () => {
  const chance = Buffer.concat([Buffer.from('PK\u0007\u0008', 'latin1'), Buffer.alloc(12), Buffer.from('text')]);
  const zip = zipOf([
    { name: 'chance.xml', bytes: chance, method: 0, sizesBehind: true },
    { name: 'one.xml', bytes: log('one'), sizesBehind: true },
  ]);
  const { read } = await readZip(zip.subarray(0, listAt(zip)));
  expect(read['a.zip/chance.xml']).toMatchObject({ text: chance.toString('latin1'), problems: [] });
  expect(read['a.zip/one.xml']).toMatchObject({ text: one, problems: [] });
});

test('nothing but the beginning of an archive is a damaged archive', async () => {
  const { read } = await readFolder(folderOf({ 'a.zip': Buffer.from('PK\u0003\u0004\u0014\0\0\0\0\0\0\0', 'latin1') }));
  expect(read).toEqual({ 'a.zip': { text: '', bytes: 12, sha256: null, problems: ['archive-damaged:0'] } });
});

test('an offset that no computer can seek to is a damaged archive and no crash', async () => {
  const zip = zipOf([{ name: 'x.xml', bytes: log('one') }]);
  const end = zip.length - 22;
  const wide = zip64End(1, 100, listAt(zip), Number.MAX_SAFE_INTEGER + 2 ** 60);
  const hostile = Buffer.concat([zip.subarray(0, end), wide, zip.subarray(end)]);
  const { read } = await readFolder(folderOf({ 'a.zip': hostile }));
  expect(read['a.zip']?.problems).toEqual(['archive-damaged:1']);
  expect(read['a.zip/x.xml']).toMatchObject({ text: one, problems: [] });
});

test('a damaged archive in an archive takes nothing else with it', async () => {
  const inner = zipOf(files).subarray(0, 40);
  const { read } = await readZip(zipOf([{ name: 'in.zip', bytes: inner }, ...files]));
  expect(read['a.zip/in.zip']?.problems).toEqual(['archive-damaged:1']);
  expect(read['a.zip/three.xml']).toMatchObject({ text: three, problems: [] });
});

test('a gzip file that was cut, or is damaged, gives what can be unpacked, and its reason', async () => {
  const noise = Array.from({ length: 40_000 }, (_, at) => ((at * at) >> 3) & 255);
  const whole = gzipSync(Buffer.from(noise));
  const broken = Buffer.from(whole);
  broken.fill(0xff, whole.length - 300, whole.length - 100);
  const folder = folderOf({ 'cut.gz': whole.subarray(0, -100), 'broken.gz': broken, 'head.gz': whole.subarray(0, 5) });
  const { read } = await readFolder(folder);
  expect(read['cut.gz']?.problems).toEqual(['entry-damaged:cut']);
  expect(read['cut.gz']?.text.length).toBeGreaterThan(1000);
  expect(
    Buffer.from(noise)
      .toString('latin1')
      .startsWith(read['cut.gz']?.text ?? '-'),
  ).toBe(true);
  expect(read['broken.gz']?.problems).toEqual(['entry-damaged:data']);
  expect(read['head.gz']?.problems).toEqual(['entry-damaged:cut']);
});

test(
  'whatever happens to an archive, reading ends, and what is not said to be damaged is whole',
  { timeout: 60_000 },
  async () => {
    const whole = zipOf([
      ...files,
      { name: 'in.zip', bytes: zipOf(files) },
      { name: 'four.gz', bytes: gzipSync(log('four')) },
      { name: 'five.xml', bytes: log('five'), sizesBehind: true },
      { name: 'six.xml', bytes: log('six'), zip64: true },
    ]);
    const contents = new Set(['one', 'two', 'three', 'four', 'five', 'six'].map(log));
    const place = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 8 }),
        fc.option(place),
        fc.option(fc.tuple(place, place)),
        async (flips, cut, splice) => {
          let zip = Buffer.from(whole);
          for (const [at, byte] of flips) zip[at] = byte;
          if (splice !== null) zip = Buffer.concat([zip.subarray(0, splice[0]), zip.subarray(splice[1])]);
          if (cut !== null) zip = zip.subarray(0, cut);
          const { read } = await readZip(zip);
          expect(Object.keys(read).length).toBeGreaterThan(0);
          for (const { problems, text, sha256 } of Object.values(read)) {
            if (problems.length === 0 && text !== '') expect(contents).toContain(text);
            const harmless = problems.every((problem) => problem.startsWith('bytes-around-archive:'));
            if (!harmless) expect(sha256).toBeNull();
          }
        },
      ),
      { numRuns: 300 },
    );
  },
);
