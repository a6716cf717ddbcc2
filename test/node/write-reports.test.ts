import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder, writeReports } from '../../src/node/write-reports.ts';
import { folderWith } from '../cli/terminal.ts';

test('reports replace those of an earlier run, and nothing else stands beside them', async () => {
  const folder = folderWith({ 'report.md': 'old and longer', 'mine.txt': 'keep' });
  await writeReports(folder, [
    { name: 'report.md', text: 'new' },
    { name: 'report.json', text: '{}\n' },
  ]);
  expect(readdirSync(folder).toSorted()).toEqual(['mine.txt', 'report.json', 'report.md']);
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe('new');
});

test('when one report cannot be written the others stay as they were, and no half file is left', async () => {
  const folder = folderWith({ 'report.html': 'old' });
  const tooLong = 'x'.repeat(300);
  const reports = ['report.html', tooLong].map((name) => ({ name, text: 'new' }));
  await expect(writeReports(folder, reports)).rejects.toThrow('ENAMETOOLONG');
  expect(readdirSync(folder)).toEqual(['report.html']);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('old');
});

test('a folder in the place of a report is an error, and no half file is left', async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'report.html'));
  await expect(writeReports(folder, [{ name: 'report.html', text: 'new' }])).rejects.toThrow(/EISDIR|EPERM/);
  expect(readdirSync(folder)).toEqual(['report.html']);
});

test('a folder is made with those above it, and a file in its place is an error', async () => {
  const folder = folderWith({ file: '' });
  await prepareFolder(join(folder, 'a/b'));
  expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  await prepareFolder(join(folder, 'a'));
  await expect(prepareFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
  await expect(prepareFolder(join(folder, 'file/below'))).rejects.toThrow('ENOTDIR');
});

test.runIf(existsSync('/proc'))('where nobody can make a folder it is an error and no endless try', async () => {
  await expect(prepareFolder('/proc/reports/deep')).rejects.toThrow('ENOENT');
});
