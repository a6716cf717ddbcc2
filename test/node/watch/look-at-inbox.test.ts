import { appendFileSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtInbox } from '../../../src/node/watch/look-at-inbox.ts';
import { folderWith } from '../../cli/terminal.ts';

async function dropsIn(inbox: string, apart: readonly string[] = []): Promise<readonly string[]> {
  return [...(await lookAtInbox(inbox, apart)).keys()];
}

test('files and folders that hold a file are drops; what is hidden, unfinished, empty or ours is none', async () => {
  const inbox = folderWith({
    'a.xml': 'a',
    'logs/deep/b.xml': 'b',
    'empty/deeper/': '',
    '.hidden': 'x',
    'Thumbs.db': 'x',
    '~$a.csv': 'x',
    'c.xml.part': 'x',
    'c.zip.crdownload': 'x',
    'report.json': '{\n  "schemaVersion": "1.0",\n  "reportId": "0123abcd"',
    'ours/report.json': '{\n  "schemaVersion": "1.0",\n  "reportId": "0123abcd"',
    'index.json': '{}',
  });
  expect(await dropsIn(inbox)).toEqual(['a.xml', 'index.json', 'logs']);
});

test('the folder of reports is no drop and no part of one, however it is met', async () => {
  const inbox = folderWith({ 'out/x/a.xml': 'a', 'deep/out/x/a.xml': 'a', 'more/a.xml': 'a' });
  const deep = join(inbox, 'deep/out');
  symlinkSync(join(inbox, 'out'), join(inbox, 'link'));
  symlinkSync(inbox, join(inbox, 'circle'));
  expect(await dropsIn(inbox, [join(inbox, 'out'), deep])).toEqual(['more']);
  const before = await lookAtInbox(inbox, [join(inbox, 'out')]);
  writeFileSync(join(deep, 'x/b.xml'), 'b');
  const after = await lookAtInbox(inbox, [join(inbox, 'out')]);
  expect(after.get('deep')).not.toBe(before.get('deep'));
  expect(after.get('more')).toBe(before.get('more'));
});

test('the stamp of a drop changes with its size, its time and the names in it, and stays else', async () => {
  const inbox = folderWith({ 'a.xml': 'a', 'logs/b.xml': 'b' });
  const looks = [await lookAtInbox(inbox, [])];
  const changes = [
    () => appendFileSync(join(inbox, 'a.xml'), 'more'),
    () => utimesSync(join(inbox, 'a.xml'), 1, 1),
    () => appendFileSync(join(inbox, 'logs/b.xml'), 'more'),
    () => writeFileSync(join(inbox, 'logs/c.xml'), ''),
    () => mkdirSync(join(inbox, 'logs/d')),
  ];
  for (const change of changes) {
    change();
    looks.push(await lookAtInbox(inbox, []));
  }
  const changedAt = (name: string) => looks.slice(1).map((one, at) => one.get(name) !== looks[at]?.get(name));
  expect(changedAt('a.xml')).toEqual([true, true, false, false, false]);
  expect(changedAt('logs')).toEqual([false, false, true, true, false]);
});

test('names may be whatever a file system takes', async () => {
  const names = ['<b>"&.xml', 'ä 中文 \u202e.csv', '*.xml', '-f', "'; rm -rf $HOME", 'a\nb.xml', '__proto__'];
  const inbox = folderWith(Object.fromEntries(names.map((name) => [name, 'x'])));
  expect((await dropsIn(inbox)).toSorted()).toEqual([...names].toSorted());
});

test('an inbox that is not there is an error and no empty inbox', async () => {
  await expect(lookAtInbox(join(folderWith({}), 'away'), [])).rejects.toThrow('ENOENT');
});
