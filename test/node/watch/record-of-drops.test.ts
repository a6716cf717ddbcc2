import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DropRecord } from '../../../src/node/watch/drop-record.ts';
import { type RecordOfDrops, recordIn } from '../../../src/node/watch/record-of-drops.ts';
import { folderWith } from '../../cli/terminal.ts';

const report = { folder: 'f', file: 'report.html', severity: 'high', text: 'It failed.' } as const;
const first: DropRecord = {
  number: 1,
  name: 'a.xml',
  stamp: '1',
  status: 0,
  sha256: 'aa',
  at: '2026-03-07T04:02:11Z',
  label: 'a.xml',
  report,
};
const recordName = 'DO-NOT-SEND-watched.json';

async function opened(folder: string): Promise<RecordOfDrops> {
  const record = await recordIn(folder);
  if (!record) throw new Error('no record');
  return record;
}

test('what was kept is known to the next run, by name and stamp and by content', async () => {
  const folder = folderWith({});
  await (await opened(folder)).keep(first);
  const record = await opened(folder);
  expect(record.all).toEqual([first]);
  expect(record.next).toBe(2);
  expect([record.knows('a.xml', '1'), record.knows('a.xml', '2'), record.knows('b.xml', '1')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(record.sameContent('a.xml', 'aa')).toEqual(first);
  expect(record.sameContent('b.xml', 'aa')).toBeNull();
  expect(record.sameContent('a.xml', null)).toBeNull();
  if (process.platform !== 'win32') expect(statSync(join(folder, recordName)).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual([recordName]);
});

test('the same content with a new time takes the place of the old one', async () => {
  const record = await opened(folderWith({}));
  await record.keep(first);
  await record.keep({ ...first, number: 2, stamp: '2', sha256: 'bb' });
  await record.keep({ ...first, stamp: '3' });
  expect(record.all.map(({ number, stamp }) => [number, stamp])).toEqual([
    [1, '3'],
    [2, '2'],
  ]);
  expect(record.knows('a.xml', '1')).toBe(false);
});

test('what cannot be written is not known either', async () => {
  const folder = folderWith({});
  const record = await opened(folder);
  await record.keep(first);
  const away = await opened(folder);
  const file = readFileSync(join(folder, recordName), 'utf8');
  await expect(recordIn(join(folder, recordName))).rejects.toThrow('ENOTDIR');
  const lost = await opened(join(folder, 'away'));
  await expect(lost.keep(first)).rejects.toThrow('ENOENT');
  expect(lost.knows('a.xml', '1')).toBe(false);
  expect(away.all).toEqual([first]);
  expect(readFileSync(join(folder, recordName), 'utf8')).toBe(file);
});

test.each([
  ['', 'empty'],
  ['{"watched":"1.0","drops":[', 'cut'],
  ['{"watched":"2.0","drops":[]}', 'of another version'],
  ['[]', 'a list'],
  [JSON.stringify({ watched: '1.0', drops: [{ ...first, number: '1' }] }), 'with a number that is none'],
  [
    JSON.stringify({ watched: '1.0', drops: [{ ...first, report: { ...report, folder: '../up' } }] }),
    'with a folder elsewhere',
  ],
  [
    JSON.stringify({ watched: '1.0', drops: [{ ...first, report: { ...report, folder: '..' } }] }),
    'with the folder above',
  ],
  [JSON.stringify({ watched: '1.0', drops: [{ ...first, report: { ...report, severity: 'x' } }] }), 'with no severity'],
  [JSON.stringify({ watched: '1.0', drops: [{ ...first, report: { refused: 'x' } }] }), 'with no reason'],
])('a file that holds %j is no record: %s', async (text) => {
  const folder = folderWith({});
  writeFileSync(join(folder, recordName), text);
  expect(await recordIn(folder)).toBeNull();
});
