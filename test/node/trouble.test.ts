import { appendFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import { createAllowance } from '../../src/node/archive/allowance.ts';
import { enterZip } from '../../src/node/archive/enter-zip.ts';
import { inMemory } from '../../src/node/archive/random-bytes.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { streamInput } from '../../src/node/stream-input.ts';
import { namesOf, folderOf, readFolder, readOne } from './read-finds.ts';
import { zipOf } from './write-zip.ts';

const words = wordsFor('en');
const bytes = Buffer.from('<Event>toast</Event>');

/** What the system does to whom may do everything, it does not do: here it refuses by the name of the file. */
const refuses = vi.hoisted(() => new Map<string, string>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refusing =
    <Args extends unknown[], Result>(call: (path: string, ...rest: Args) => Promise<Result>) =>
    async (path: string, ...rest: Args): Promise<Result> => {
      const code = [...refuses].find(([name]) => path.endsWith(name))?.[1];
      if (code !== undefined) throw systemError(code);
      return await call(path, ...rest);
    };
  return { ...real, readdir: refusing(real.readdir as never), open: refusing(real.open as never) };
});

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused, read`), { code });
}

beforeEach(() => refuses.clear());

test('a file that grows is read as far as it went when it was found, and that is said', async () => {
  const folder = folderOf({ 'a.log': bytes });
  const { inputs } = await findInputs(['.'], { cwd: folder, stdin: Readable.from([]), words });
  appendFileSync(join(folder, 'a.log'), 'and more');
  const [input] = inputs;
  if (!input) throw new Error('no input');
  const read = await readOne(input);
  expect(read).toMatchObject({ text: bytes.toString(), bytes: bytes.length, problems: ['file-grew'] });
  expect(read.sha256).not.toBeNull();
});

test('a file that vanishes between being found and being read is named, and the rest is read', async () => {
  const files = { 'a.xml': bytes, 'b.xml': bytes, 'c.zip': zipOf([{ name: 'x.xml', bytes }]) };
  const folder = folderOf(files);
  const { inputs } = await findInputs(['.'], { cwd: folder, stdin: Readable.from([]), words });
  rmSync(join(folder, 'a.xml'));
  rmSync(join(folder, 'c.zip'));
  const problems: (readonly string[])[] = [];
  for (const input of inputs) problems.push((await readOne(input)).problems);
  const gone = 'file-not-readable:it is not there, or the link leads nowhere (ENOENT)';
  expect(problems).toEqual([[gone], [], [gone]]);
});

test.each([
  ['EBUSY', 'another program holds it open (EBUSY)'],
  ['EPERM', 'the system does not permit it (EPERM)'],
  ['EACCES', 'access is denied (EACCES)'],
  ['EIO', 'the disk could not deliver it (EIO)'],
  ['UNKNOWN', 'the system gives no reason (UNKNOWN); a file that is kept in a cloud must be downloaded first'],
  ['EWEIRD', 'the system refused (EWEIRD)'],
])('%s while a file is read is said in words, and what was read before is kept', async (code, said) => {
  async function* half(): AsyncGenerator<Buffer> {
    yield bytes;
    throw systemError(code);
  }
  const read = await readOne(streamInput('a.xml', half, words));
  expect(read).toMatchObject({ text: bytes.toString(), sha256: null, problems: [`file-not-readable:${said}`] });
});

test('a folder that may not be entered is named, and the rest is read', async () => {
  refuses.set('locked', 'EACCES');
  const { found, read } = await readFolder(folderOf({ 'a.xml': bytes, 'locked/b.xml': bytes, 'z.xml': bytes }));
  expect(namesOf(found)).toEqual(['a.xml', 'locked', 'z.xml']);
  expect(read['locked']?.problems).toEqual(['file-not-readable:access is denied (EACCES)']);
});

test('a file that nobody may look into is met again when it is read, and an archive is refused once', async () => {
  const folder = folderOf({ 'a.xml': bytes, 'b.zip': zipOf([{ name: 'x.xml', bytes }]) });
  const { inputs } = await findInputs(['.'], { cwd: folder, stdin: Readable.from([]), words });
  refuses.set('b.zip', 'EBUSY');
  expect(inputs.map(({ name }) => name)).toEqual(['a.xml', 'b.zip/x.xml']);
  const [, packed] = inputs;
  if (!packed) throw new Error('no input');
  expect((await readOne(packed)).problems).toEqual(['file-not-readable:another program holds it open (EBUSY)']);
});

test('a folder and a link that lead round in a circle end, beside an archive', async () => {
  const folder = folderOf({ 'logs/a.zip': zipOf([{ name: 'x.xml', bytes }]) });
  symlinkSync('..', join(folder, 'logs/up'));
  symlinkSync('itself', join(folder, 'logs/itself'));
  symlinkSync('a.zip', join(folder, 'logs/z.zip'));
  const { found, read } = await readFolder(folder);
  expect(namesOf(found)).toEqual(['logs/a.zip/x.xml', 'logs/itself']);
  expect(read['logs/itself']?.problems[0]).toContain('ELOOP');
});

test('a disk that fails in an archive is told from damage in it', async () => {
  const zip = zipOf([{ name: 'x.xml', bytes: '<Event/>'.repeat(99) }]);
  let opened = 0;
  const open = async () => {
    opened += 1;
    if (opened === 1) return inMemory(zip);
    return {
      ...inMemory(zip),
      // oxlint-disable-next-line require-yield -- it ends before the first chunk
      async *stream(): AsyncGenerator<Buffer> {
        throw systemError('EIO');
      },
    };
  };
  const { inputs } = await enterZip(['a.zip'], open, createAllowance(zip.length));
  const [found] = inputs;
  if (!found) throw new Error('no input');
  expect((await readOne(found.toInput('x', words))).problems).toEqual([
    'file-not-readable:the disk could not deliver it (EIO)',
  ]);
  const listing = async () => ({ ...inMemory(zip), read: () => Promise.reject(systemError('EIO')) });
  const refused = await enterZip(['a.zip'], listing, createAllowance(zip.length));
  expect(refused.inputs).toHaveLength(1);
});
