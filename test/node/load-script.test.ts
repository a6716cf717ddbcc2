import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { codeFile, loadScript } from '../../src/node/load-script.ts';
import { folderWith } from '../cli/terminal.ts';

const text = `exports.double = (n) => n * 2; exports.place = [__filename, __dirname, typeof require('node:fs').open];`;

function run(file: string): { readonly doubled: number; readonly place: readonly string[]; readonly code: Buffer } {
  const { exports, code } = loadScript(file);
  const { double, place } = exports as { double(n: number): number; place: readonly string[] };
  return { doubled: double(21), place, code: code() };
}

function codeOf(file: string): string {
  return codeFile(file, readFileSync(file, 'utf8'));
}

test('a script gives the same with compiled code beside it and without, and knows where it stands', () => {
  const folder = folderWith({ 'a.cjs': text });
  const file = join(folder, 'a.cjs');
  const first = run(file);
  expect(first).toMatchObject({ doubled: 42, place: [file, folder, 'function'] });
  writeFileSync(codeOf(file), first.code);
  expect(loadScript(file).wasCompiled).toBe(true);
  expect(run(file)).toMatchObject({ doubled: 42, place: [file, folder, 'function'] });
});

test('code of another script of the same length has another name', () => {
  const folder = folderWith({ 'a.cjs': text, 'b.cjs': text.replace('n * 2', 'n * 3') });
  const [one, other] = [join(folder, 'a.cjs'), join(folder, 'b.cjs')];
  writeFileSync(codeOf(one).replace('a.cjs', 'b.cjs'), run(one).code);
  expect(run(other).doubled).toBe(63);
});

test('what is no code, or is cut, is left alone', () => {
  const file = join(folderWith({ 'a.cjs': text }), 'a.cjs');
  const { code } = run(file);
  for (const wrong of [code.subarray(0, 100), Buffer.from('no code'), Buffer.alloc(0)]) {
    writeFileSync(codeOf(file), wrong);
    expect(run(file).doubled).toBe(42);
  }
});

test('the build left compiled code that this very engine takes', () => {
  expect(loadScript(resolve('dist/command.cjs')).wasCompiled).toBe(true);
});
