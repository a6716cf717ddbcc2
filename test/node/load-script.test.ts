import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFile, loadScript } from '../../src/node/load-script.ts';
import { folderWith } from '../cli/terminal.ts';

const text = `exports.double = (n) => n * 2; exports.place = [__filename, __dirname, typeof require('node:fs').open];`;

function run(file: string): { readonly doubled: number; readonly place: readonly string[]; readonly code: Buffer } {
  const { exports, code } = loadScript(file);
  const { double, place } = exports as { double(n: number): number; place: readonly string[] };
  return { doubled: double(21), place, code: code() };
}

test('a script gives the same with compiled code beside it and without, and knows where it stands', () => {
  const folder = folderWith({ 'a.cjs': text });
  const file = join(folder, 'a.cjs');
  const first = run(file);
  expect(first).toMatchObject({ doubled: 42, place: [file, folder, 'function'] });
  writeFileSync(codeFile(file), first.code);
  expect(run(file)).toMatchObject({ doubled: 42, place: [file, folder, 'function'] });
});

test('code that is not of this script, or is no code at all, is left alone', () => {
  const folder = folderWith({ 'a.cjs': text, 'b.cjs': `${text} exports.double = (n) => n + n + 1;` });
  const [one, other] = [join(folder, 'a.cjs'), join(folder, 'b.cjs')];
  const { code } = run(one);
  for (const wrong of [code, code.subarray(0, 100), Buffer.from('no code'), Buffer.alloc(0)]) {
    writeFileSync(codeFile(other), wrong);
    expect(run(other).doubled).toBe(43);
  }
});

test('the build left compiled code that this very engine takes', () => {
  expect(readFileSync(codeFile('dist/command.cjs')).length).toBeGreaterThan(100_000);
});
