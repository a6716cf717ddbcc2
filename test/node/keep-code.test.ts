import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCode } from '../../src/node/keep-code.ts';
import { folderWith } from '../cli/terminal.ts';

test('code is kept whole and once', () => {
  const folder = folderWith({});
  const file = join(folder, 'a.code');
  keepCode(file, () => Buffer.from('first'));
  keepCode(file, () => Buffer.from('second'));
  expect(readFileSync(file, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['a.code']);
});

test('where it cannot be written nothing is left and nobody hears of it', () => {
  const folder = folderWith({ 'a file': '' });
  keepCode(join(folder, 'no folder', 'a.code'), () => Buffer.from('code'));
  keepCode(join(folder, 'a file', 'a.code'), () => Buffer.from('code'));
  keepCode(join(folder, 'a.code'), () => {
    throw new Error('the engine has none');
  });
  expect(readdirSync(folder)).toEqual(['a file']);
});
