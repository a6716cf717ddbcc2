import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { triage } from '../../src/index.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { findInputs } from '../../src/node/find-inputs.ts';
import { sameContents } from '../../src/node/same-content.ts';
import { folderOf } from './read-finds.ts';
import { zipOf } from './write-zip.ts';

const words = wordsFor('en');
const headings = 'Level,Date and Time,Source,Event ID,Task Category\n';
const rows = (...ids: readonly number[]): string =>
  headings + ids.map((id) => `Error,5/20/2026 9:41:0${id % 10} PM,Toaster,${id},None,Burnt toast\n`).join('');
const small = Buffer.from(rows(1, 2));
const other = Buffer.from(rows(1, 3));

async function inputsOf(files: Readonly<Record<string, Uint8Array>>) {
  const { inputs } = await findInputs(['.'], { cwd: folderOf(files), stdin: new PassThrough(), words });
  return inputs;
}

const sames = async (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(
    (await inputsOf(files)).flatMap(({ name, sameAs }) => (sameAs === undefined ? [] : [[name, sameAs]])),
  );

const tool = { name: 'evtriage', version: '0', runtime: 'test' };
const options = { locale: 'en', command: 'evtriage', tool } as const;

test('files of the same bytes are the same export, wherever they lie', async () => {
  const zip = zipOf([
    { name: 'in/c.csv', bytes: small },
    { name: 'in/d.csv', bytes: other },
    { name: 'in/e.csv', bytes: small, method: 0 },
  ]);
  const files = { 'a/x.csv': small, 'b/x.csv': small, 'b/y.csv': other, 'z.zip': zip, 'c.csv.gz': gzipSync(small) };
  expect(await sames(files)).toEqual({
    'b/x.csv': 'a/x.csv',
    'c.csv.gz': 'a/x.csv',
    'z.zip/in/c.csv': 'a/x.csv',
    'z.zip/in/d.csv': 'b/y.csv',
    'z.zip/in/e.csv': 'a/x.csv',
  });
});

test('a file that is empty, damaged, or the same only at its start repeats nothing', async () => {
  const long = Buffer.alloc(200_000, 'a');
  const longer = Buffer.from(long);
  longer[150_000] = 0;
  const bad = zipOf([{ name: 'x.csv', bytes: small, checksum: 7 }]);
  const files = { 'a.csv': long, 'b.csv': longer, 'c.csv': Buffer.alloc(0), 'd.csv': Buffer.alloc(0) };
  expect(await sames({ ...files, 'e.zip': bad, 'x.csv': small, 'f.gz': gzipSync(small).subarray(0, -9) })).toEqual({});
});

test('only what may be the same is read to be compared', async () => {
  const asked: string[] = [];
  const like = (name: string, content: string, checksum: number | null = null) => ({
    name,
    likeness: {
      bytes: content.length,
      checksum,
      head: async () => Buffer.from(content.slice(0, 1)),
      digest: async () => (asked.push(name), content),
    },
  });
  const all = [like('1', 'ab'), like('2', 'abc'), like('3', 'xb'), like('4', 'ac'), like('5', 'ab')];
  expect(await sameContents(all)).toEqual(new Map([['5', '1']]));
  expect(asked).toEqual(['1', '4', '5']);
  expect(await sameContents([like('6', 'ab', 1), like('7', 'ac', 2)])).toEqual(new Map());
  expect(asked).toEqual(['1', '4', '5']);
});

test('a small export that was given twice counts once, the report says so, and the books add up', async () => {
  const result = await triage(await inputsOf({ 'a/x.csv': small, 'b/x.csv': small, 'b/y.csv': other }), [], options);
  expect(result.inputs).toMatchObject([
    { name: 'a/x.csv', records: 2, duplicates: 0 },
    { name: 'b/x.csv', records: 0, duplicates: 2 },
    { name: 'b/y.csv', records: 2, duplicates: 0 },
  ]);
  expect(result.inputs.map(({ problems }) => problems.find(({ code }) => code === 'same-file')?.args)).toEqual([
    undefined,
    { other: 'a/x.csv', events: 2 },
    undefined,
  ]);
  expect(result.totals).toMatchObject({ records: 4, duplicates: 2 });
});

test('a file whose double could not be read is read', async () => {
  const [first, second] = await inputsOf({ 'a.csv': small, 'b.csv': small });
  if (!first || !second) throw new Error('no inputs');
  async function* refused(): AsyncGenerator<Uint8Array> {
    yield* [];
    throw new Error('gone');
  }
  const gone = { name: first.name, chunks: refused, sha256: () => Promise.reject(new Error('gone')) };
  const { totals } = await triage([gone, second], [], options);
  expect(totals).toMatchObject({ records: 2, duplicates: 0 });
});
