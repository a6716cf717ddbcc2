import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinRules, packFolders, readPackFolder } from '../../src/node/pack-folders.ts';
import { folderWith } from '../cli/terminal.ts';

test('a folder is a pack or holds packs, and what else stands there is no matter', async () => {
  const folder = folderWith({
    'b/pack.yaml': '',
    'a/pack.yaml': '',
    'headless/events.yaml': '',
    'notes/readme.md': '',
    'readme.yaml': '',
  });
  const below = ['a', 'b', 'headless'].map((name) => join(folder, name));
  expect(await packFolders(folder)).toEqual(below);
  expect(await packFolders(join(folder, 'a'))).toEqual([join(folder, 'a')]);
  expect(await packFolders(join(folder, 'notes'))).toEqual([]);
});

test('a pack is its YAML files, under the name of its folder', async () => {
  const folder = folderWith({
    'p/pack.yaml': 'id: p\n',
    'p/a-rule.yml': 'x: 1\n',
    'p/notes.txt': '',
    'p/.hidden.yaml': '',
  });
  const source = await readPackFolder(join(folder, 'p'));
  expect(source.name).toBe('p');
  expect(source.files).toEqual([
    { path: 'a-rule.yml', text: 'x: 1\n' },
    { path: 'pack.yaml', text: 'id: p\n' },
  ]);
});

test('the digest of a pack is what anyone gets from sha256sum', async () => {
  const [folder = ''] = await packFolders(builtinRules());
  const { sha256 } = await readPackFolder(folder);
  const command = 'LC_ALL=C; sha256sum *.y*ml | sha256sum';
  expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe(`${sha256}  -\n`);
});
