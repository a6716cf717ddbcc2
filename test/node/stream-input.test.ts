import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../src/locale/catalogues.ts';
import { wordsFor } from '../../src/locale/words.ts';
import type { Input } from '../../src/model/input.ts';
import { fileInput } from '../../src/node/file-input.ts';
import { streamInput } from '../../src/node/stream-input.ts';
import { folderWith } from '../cli/terminal.ts';

await loadLanguage('zh-CN');

const words = wordsFor('en');
const megabyte = 1024 * 1024;
const content = Buffer.alloc(2.5 * megabyte, 'evtriage ');
const digest = createHash('sha256').update(content).digest('hex');

function bigFile(): Input {
  const path = join(folderWith({}), 'big.xml');
  writeFileSync(path, content);
  return fileInput('big.xml', path, content.length, words);
}

async function readAll(input: Input): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.chunks()) chunks.push(chunk.slice());
  return chunks;
}

test('a file comes in pieces of a megabyte, whole and in order', async () => {
  const input = bigFile();
  const chunks = await readAll(input);
  expect(chunks.map(({ length }) => length)).toEqual([megabyte, megabyte, megabyte / 2]);
  expect(Buffer.concat(chunks).equals(content)).toBe(true);
  expect(input.bytes).toBe(content.length);
});

test('pieces are plain byte arrays whose slice is a copy', async () => {
  const { value: chunk } = await bigFile().chunks()[Symbol.asyncIterator]().next();
  expect(Buffer.isBuffer(chunk)).toBe(false);
  const copy = chunk?.slice(0, 4);
  chunk?.fill(0);
  expect(new TextDecoder().decode(copy)).toBe('evtr');
});

test('the digest is that of the whole file, whether all of it was read, a part, or nothing', async () => {
  const all = bigFile();
  await readAll(all);
  expect(await all.sha256?.()).toBe(digest);

  const part = bigFile();
  for await (const chunk of part.chunks()) {
    expect(chunk.length).toBe(megabyte);
    break;
  }
  expect(await part.sha256?.()).toBe(digest);
  expect(await part.sha256?.()).toBe(digest);

  expect(await bigFile().sha256?.()).toBe(digest);
});

test('standard input that is left early gives the digest of all of it too', async () => {
  const input = streamInput('stdin', () => Readable.from([Buffer.from('one'), Buffer.from('two')]), words);
  await input.chunks()[Symbol.asyncIterator]().next();
  expect(await input.sha256?.()).toBe(createHash('sha256').update('onetwo').digest('hex'));
});

test('a refusal of the system is a plain sentence, and never the digest of a part', async () => {
  const input = fileInput('gone.xml', join(folderWith({}), 'gone.xml'), undefined, words);
  await expect(readAll(input)).rejects.toThrow('it is not there, or the link leads nowhere (ENOENT)');
  await expect(input.sha256?.()).rejects.toThrow('(ENOENT)');
});

async function* failing(): AsyncGenerator<Buffer> {
  yield Buffer.from('half');
  throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
}

test('a disk that fails halfway is told in the language of the run', async () => {
  const input = streamInput('a.xml', () => Readable.from(failing()), wordsFor('zh-CN'));
  await expect(readAll(input)).rejects.toThrow('磁盘读写出错（EIO）');
  await expect(input.sha256?.()).rejects.toThrow('磁盘读写出错（EIO）');
});
