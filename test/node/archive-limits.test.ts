import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits } from '../../src/read/limits.ts';
import { folderOf, readFolder, readZip } from './read-finds.ts';
import { zipOf } from './write-zip.ts';

const megabyte = 1024 * 1024;
const zeros = Buffer.alloc(2 * megabyte);

test('of more than 10,000 files the first ones are read, and the archive says that there are others', async () => {
  const files = Array.from({ length: limits.archive.entries + 1 }, (_, at) => ({ name: `${at}.xml`, bytes: 'x' }));
  const { read } = await readZip(zipOf(files));
  expect(Object.keys(read)).toHaveLength(limits.archive.entries + 1);
  expect(read['a.zip/9999.xml']?.text).toBe('x');
  expect(read['a.zip']?.problems).toEqual(['archive-limit:entries:10000']);
});

test('files in archives inside count with the others', async () => {
  const inner = zipOf([{ name: '1.xml' }, { name: '2.xml' }, { name: '3.xml' }]);
  const { read } = await readZip(
    zipOf([
      { name: 'one.zip', bytes: inner },
      { name: 'two.zip', bytes: inner },
    ]),
    {
      entries: 7,
    },
  );
  expect(Object.keys(read)).toHaveLength(6);
  expect(read['a.zip/two.zip']?.problems).toEqual(['archive-limit:entries:7']);
});

test('what unpacks to far more than any log would is a bomb: reading ends, and what came before is kept', async () => {
  const { read } = await readZip(
    zipOf([
      { name: 'bomb.xml', bytes: zeros },
      { name: 'good.xml', bytes: 'good' },
    ]),
    {
      freeBytes: megabyte,
    },
  );
  expect(read['a.zip/bomb.xml']).toMatchObject({ sha256: null, problems: ['archive-limit:ratio:200'] });
  expect(read['a.zip/bomb.xml']?.text.length).toBeLessThanOrEqual(megabyte);
  expect(read['a.zip/bomb.xml']?.text.length).toBeGreaterThan(megabyte / 2);
});

test('a log that is nearly empty, and as hollow as a bomb, is read', async () => {
  const { read } = await readZip(zipOf([{ name: 'hollow.evtx', bytes: zeros }]));
  expect(read['a.zip/hollow.evtx']).toMatchObject({ bytes: zeros.length, problems: [] });
});

test('one file, and all files of an archive together, have a size that they may not pass', async () => {
  const zip = zipOf(['1', '2', '3'].map((name) => ({ name, bytes: zeros, method: 0 })));
  const one = await readZip(zip, { entryBytes: megabyte });
  expect(Object.values(one.read).map(({ problems }) => problems)).toEqual([
    ['archive-limit:bytes:1 MiB'],
    ['archive-limit:bytes:1 MiB'],
    ['archive-limit:bytes:1 MiB'],
  ]);
  const all = await readZip(zip, { totalBytes: 5 * megabyte });
  expect(Object.values(all.read).map(({ problems }) => problems)).toEqual([[], [], ['archive-limit:total:5 MiB']]);
});

test('files that share their bytes, so that a small archive holds a lot, end at the ratio of the archive', async () => {
  const one = zipOf([{ name: 'x', bytes: zeros }]);
  const list = one.subarray(one.readUInt32LE(one.length - 6), one.length - 22);
  const end = Buffer.from(one.subarray(one.length - 22));
  end.writeUInt16LE(50, 8);
  end.writeUInt16LE(50, 10);
  end.writeUInt32LE(50 * list.length, 12);
  const shared = Buffer.concat([one.subarray(0, -22 - list.length), ...Array.from({ length: 50 }, () => list), end]);
  const { read } = await readZip(shared, { freeBytes: 8 * megabyte });
  const said = Object.values(read).map(({ problems }) => problems[0] ?? 'read');
  expect(said).toHaveLength(50);
  expect(said.filter((problem) => problem === 'read')).toHaveLength(4);
  expect(new Set(said)).toEqual(new Set(['read', 'archive-limit:ratio:200']));
});

test('an archive in an archive that is too large to be held is named, and the rest is read', async () => {
  const inner = zipOf([{ name: 'x', bytes: zeros, method: 0 }]);
  const { read } = await readZip(
    zipOf([
      { name: 'in.zip', bytes: inner },
      { name: 'good.xml', bytes: 'good' },
    ]),
    {
      heldBytes: megabyte,
    },
  );
  expect(read['a.zip/in.zip']?.problems).toEqual(['archive-limit:held:1 MiB']);
  expect(read['a.zip/good.xml']?.text).toBe('good');
});

test('what is in an archive inside counts once, and the archive itself not with it', async () => {
  const inner = zipOf([{ name: 'x.xml', bytes: zeros, method: 0 }]);
  const zip = zipOf([
    { name: 'one.zip', bytes: inner, method: 0 },
    { name: 'two.zip', bytes: inner, method: 0 },
    { name: 'three.gz', bytes: gzipSync(zeros, { level: 0 }), method: 0 },
  ]);
  const most = await readZip(zip, { totalBytes: 6 * megabyte });
  expect(Object.values(most.read).map(({ problems }) => problems)).toEqual([[], [], []]);
  const { read } = await readZip(zip, { totalBytes: 5 * megabyte });
  expect(Object.values(read).flatMap(({ problems }) => problems)).toEqual(['archive-limit:total:5 MiB']);
});

test('archives inside that share their bytes end at the limits too, though nothing in them is read', async () => {
  const hollow = zipOf([{ name: 'x', bytes: zeros, method: 0 }]);
  const files = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.zip`, bytes: hollow, method: 0 }));
  const { read } = await readZip(zipOf(files), { totalBytes: 5 * megabyte });
  const said = Object.values(read).map(({ problems }) => problems[0] ?? 'read');
  expect(said.filter((problem) => problem === 'read').length).toBeLessThan(10);
  expect(said).toContain('archive-limit:total:5 MiB');
});

test('a gzip file has the same limits', async () => {
  const twice = gzipSync(gzipSync(Buffer.alloc(300 * megabyte)));
  const { read } = await readFolder(folderOf({ 'bomb.gz': gzipSync(Buffer.alloc(300 * megabyte)), 'twice.gz': twice }));
  expect(read['bomb.gz']).toMatchObject({ sha256: null, problems: ['archive-limit:ratio:200'] });
  expect(read['twice.gz']?.problems).toEqual([]);
});
