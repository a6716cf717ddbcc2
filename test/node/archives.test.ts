import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderOf, namesOf, readFolder, readZip } from './read-finds.ts';
import { encrypted, listAt, utf8Name, zipOf } from './write-zip.ts';

const text = '<Event>toast</Event>'.repeat(50);
const sha256 = createHash('sha256').update(text).digest('hex');

test('a ZIP archive is a folder, whatever it is called, and each file in it an input of its own', async () => {
  const zip = zipOf([
    { name: 'logs/' },
    { name: 'logs/b.xml', bytes: text },
    { name: 'a.csv', bytes: 'Id,Level\n', method: 0 },
    { name: 'empty.xml' },
  ]);
  const { found, read } = await readFolder(folderOf({ 'case.data': zip, 'notes.zip': Buffer.from('not packed') }));
  expect(namesOf(found)).toEqual(['case.data/a.csv', 'case.data/empty.xml', 'case.data/logs/b.xml', 'notes.zip']);
  expect(read).toMatchObject({
    'case.data/logs/b.xml': { text, bytes: text.length, sha256, problems: [] },
    'case.data/a.csv': { text: 'Id,Level\n', bytes: 9, problems: [] },
    'case.data/empty.xml': { text: '', bytes: 0, problems: [] },
    'notes.zip': { text: 'not packed', problems: [] },
  });
});

test('an archive that is given by name is named in front of what is in it', async () => {
  const folder = folderOf({ 'in/a.zip': zipOf([{ name: 'x.xml', bytes: text }]) });
  expect(namesOf((await readFolder(folder, ['in/a.zip'])).found)).toEqual(['a.zip/x.xml']);
});

test('nothing is written to the disk, and no name leads out of the archive', async () => {
  const hostile = [
    '../../etc/x',
    '/etc/passwd',
    'C:\\Windows\\x.xml',
    '..\\..\\up.xml',
    'a/./b//c.xml',
    'line\nbreak\u0000\u001B[31m\u202Ex.xml',
    '..',
    '',
  ];
  const zip = zipOf(hostile.map((name, at) => ({ name, bytes: `${at}` })));
  const folder = folderOf({ 'a.zip': zip });
  const before = readdirSync(folder, { recursive: true });
  const { found } = await readFolder(folder);
  const shown = namesOf(found).map((name) => name.slice(name.indexOf('a.zip/') + 6));
  expect(shown.toSorted()).toEqual([
    'Windows/x.xml',
    'a/b/c.xml',
    'etc/passwd',
    'etc/x',
    'line\uFFFDbreak\uFFFD\uFFFD[31mx.xml',
    'unnamed',
    'unnamed (2)',
    'up.xml',
  ]);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('names are UTF-8 where they can be, marked or not, and code page 437 where not', async () => {
  const { names } = await readZip(
    zipOf([
      { name: 'Protokoll für März.xml' },
      { name: '事件日志.xml', flags: 0 },
      { name: Buffer.from([0x81, 0x62, 0x2e, 0x78, 0x6d, 0x6c]), flags: 0 },
      { name: `${'long/'.repeat(300)}x.xml`, flags: utf8Name },
    ]),
  );
  expect(names.slice(0, 3)).toEqual(['a.zip/Protokoll für März.xml', 'a.zip/事件日志.xml', 'a.zip/üb.xml']);
  expect(names[3]).toMatch(/^a\.zip\/long\/.*…$/);
  expect(names[3]?.length).toBeLessThan(1_010);
});

test('two files of one name in an archive are two inputs', async () => {
  const { read } = await readZip(zipOf(['one', 'two'].map((bytes) => ({ name: 'x.xml', bytes }))));
  expect(Object.values(read).map((one) => one.text)).toEqual(['one', 'two']);
});

test('hidden names and own reports in an archive are passed over and counted as in folders', async () => {
  const report = '{\n  "schemaVersion": "1.0",\n  "reportId": "0a1b2c3d",\n';
  const { names, hidden, ownReports } = await readZip(
    zipOf([
      { name: '__MACOSX/a' },
      { name: '__MACOSX/b' },
      { name: 'logs/.hidden.xml' },
      { name: 'old/report.json', bytes: report },
      { name: 'new/report.json', bytes: '{"EventID": 1}' },
    ]),
  );
  expect({ names, hidden, ownReports }).toEqual({ names: ['a.zip/new/report.json'], hidden: 2, ownReports: 1 });
});

test('an archive in an archive is read, down to the third and no further', async () => {
  const files = (level: number): Buffer =>
    zipOf([
      { name: `level-${level}.xml`, bytes: text },
      { name: 'more.zip', bytes: level < 4 ? files(level + 1) : '' },
    ]);
  const { read } = await readZip(files(1));
  expect(Object.keys(read)).toEqual([
    'a.zip/level-1.xml',
    'a.zip/more.zip/level-2.xml',
    'a.zip/more.zip/more.zip/level-3.xml',
    'a.zip/more.zip/more.zip/more.zip',
  ]);
  expect(read['a.zip/more.zip/more.zip/level-3.xml']).toMatchObject({ text, problems: [] });
  expect(read['a.zip/more.zip/more.zip/more.zip']?.problems).toEqual(['archive-limit:depth:3']);
});

test('a gzip file is the one file in it, under its own name, in a folder and in an archive', async () => {
  const zip = zipOf([{ name: 'in/b.XML.GZ', bytes: gzipSync(text) }]);
  const folder = folderOf({ 'a.csv.gz': gzipSync(text), odd: gzipSync(text), 'c.tgz': gzipSync('tar'), 'z.zip': zip });
  const { read } = await readFolder(folder);
  expect(Object.keys(read)).toEqual(['a.csv.gz', 'c.tgz', 'odd', 'z.zip/in/b.XML.GZ']);
  for (const name of ['a.csv.gz', 'odd', 'z.zip/in/b.XML.GZ']) {
    expect(read[name]).toMatchObject({ text, bytes: text.length, sha256, problems: [] });
  }
});

test('gzip on standard input is unpacked as it comes, and ZIP there is left to be named', async () => {
  const { read } = await readFolder(folderOf({}), ['-'], gzipSync(text));
  expect(read['stdin']).toMatchObject({ text, sha256, bytes: text.length });
  const zip = zipOf([{ name: 'x.xml', bytes: text }]);
  expect((await readFolder(folderOf({}), ['-'], zip)).read['stdin']?.text).toBe(zip.toString('latin1'));
  expect((await readFolder(folderOf({}), ['-'], Buffer.from('<'))).read['stdin']).toMatchObject({
    text: '<',
    bytes: 1,
  });
});

test('an archive without a file says so', async () => {
  for (const zip of [zipOf([]), zipOf([{ name: 'folder/' }, { name: '.hidden' }])]) {
    expect((await readZip(zip)).read).toMatchObject({ 'a.zip': { problems: ['archive-empty'], sha256: null } });
  }
});

test('a workbook is an Office document and not a folder', async () => {
  const { read } = await readZip(zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]));
  expect(read).toMatchObject({ 'a.zip': { problems: ['file-kind-not-read:office:original'] } });
});

test('sizes behind the bytes, 64 bits and a comment do no harm', async () => {
  const behind = zipOf([{ name: 'x.xml', bytes: text, sizesBehind: true }], 'PK, a comment');
  expect((await readZip(behind)).read['a.zip/x.xml']).toMatchObject({ text, problems: [] });
  const wide = zipOf([{ name: 'x.xml', bytes: text, zip64: true }]);
  expect((await readZip(wide)).read['a.zip/x.xml']).toMatchObject({ text, bytes: text.length, problems: [] });
});

test('a file that is encrypted, or packed in another way, is named, and the rest is read', async () => {
  const { read } = await readZip(
    zipOf([
      { name: 'secret.xml', bytes: text, flags: utf8Name | encrypted },
      { name: 'large.evtx', bytes: text, method: 9 },
      { name: 'odd.evtx', bytes: text, method: 77 },
      { name: 'good.xml', bytes: text },
    ]),
  );
  expect(Object.values(read).map(({ problems }) => problems)).toEqual([
    ['entry-encrypted'],
    ['entry-packing:Deflate64'],
    ['entry-packing:77'],
    [],
  ]);
  expect(read['a.zip/good.xml']?.text).toBe(text);
});

test('a wrong checksum is said behind everything that was unpacked', async () => {
  const { read } = await readZip(zipOf([{ name: 'x.xml', bytes: text, checksum: 1 }]));
  expect(read['a.zip/x.xml']).toMatchObject({ text, sha256: null, problems: ['entry-damaged:checksum'] });
});

test('a file whose header or data is damaged is named, what came before the damage is kept, and the rest is read', async () => {
  const noise = createHash('sha512').update('noise').digest('hex').repeat(3000);
  const zip = zipOf([
    { name: 'header.xml', bytes: text },
    { name: 'data.xml', bytes: noise, method: 8 },
    { name: 'good.xml', bytes: text },
  ]);
  const second = zip.indexOf('PK\u0003\u0004', 4, 'latin1');
  zip.fill(0xff, 0, 4);
  zip.fill(0xff, second + 1200, second + 1300);
  const { read } = await readZip(zip);
  expect(read['a.zip/header.xml']?.problems).toEqual(['entry-damaged:header']);
  expect(read['a.zip/data.xml']?.problems).toEqual([expect.stringMatching(/^entry-damaged:(?:data|cut|checksum)$/)]);
  expect(read['a.zip/good.xml']).toMatchObject({ text, problems: [] });
});

test('a file in an archive that lies about its size is read as it is', async () => {
  const zip = zipOf([{ name: 'x.xml', bytes: text }]);
  zip.writeUInt32LE(3, listAt(zip) + 24);
  expect((await readZip(zip)).read['a.zip/x.xml']).toMatchObject({ text, bytes: text.length, problems: [] });
});
