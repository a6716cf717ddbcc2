import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { everyFile } from '../scripts/fixtures/every-file.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const made = everyFile();

/** Megabytes in an assertion's message help nobody: this says where two files part. */
function firstDifference(expected: Uint8Array, found: Uint8Array): string {
  const offset = expected.findIndex((byte, index) => byte !== found[index]);
  if (offset >= 0) return `differs at byte ${offset}`;
  return expected.length === found.length ? 'same' : `${found.length} bytes in place of ${expected.length}`;
}

test.each(made)('$path is, byte for byte, what npm run fixtures makes', async ({ path, bytes }) => {
  expect(firstDifference(bytes, await readFile(join(root, path)))).toBe('same');
});

test('the makers know no clock and no chance: a second run makes the same bytes', () => {
  const again = everyFile();
  expect(again.map(({ path }) => path)).toEqual(made.map(({ path }) => path));
  expect(again.filter(({ bytes }, index) => firstDifference(made[index]?.bytes ?? bytes, bytes) !== 'same')).toEqual(
    [],
  );
});

test('no file lies among the inputs that the makers do not know', async () => {
  const entries = await readdir(join(root, 'fixtures'), { recursive: true, withFileTypes: true });
  const inputs = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => /^fixtures\/(demo|[^/]+\/input)\//.test(path));
  const known = new Set(made.map(({ path }) => path));
  expect(inputs.length).toBeGreaterThan(0);
  expect(inputs.filter((path) => !known.has(path))).toEqual([]);
});

test('the demo is big enough to be real and small enough to be cloned', () => {
  const bytes = made
    .filter(({ path }) => path.startsWith('fixtures/demo/'))
    .reduce((sum, file) => sum + file.bytes.length, 0);
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(bytes).toBeLessThan(6_000_000);
});

interface Facts {
  readonly totals: { readonly rows: number; readonly records: number; readonly duplicates: number };
  readonly files: readonly { readonly name: string; readonly rows: number; readonly unreadable: number }[];
  readonly pairs: readonly { readonly count: number }[];
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

function textOf(path: string): string {
  return decoded(made.find((file) => file.path === path)?.bytes ?? new Uint8Array());
}

test('the facts of the demo count the rows that its files hold', () => {
  const facts = JSON.parse(textOf('fixtures/demo.expected/facts.json')) as Facts;
  for (const { name, rows, unreadable } of facts.files) {
    const text = textOf(`fixtures/demo/${name}`);
    const whole = name.endsWith('.xml')
      ? text.split('</Event>').length - 1
      : text.split('\r\n').length - 2 - unreadable;
    expect(`${name}: ${rows}`).toBe(`${name}: ${whole}`);
  }
  expect(facts.totals.records + facts.totals.duplicates).toBe(facts.totals.rows);
  expect(facts.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(facts.totals.records);
});

test('names in the fixtures belong to nobody: all domains end in .example', () => {
  const domain = /\b(?:[a-z0-9-]+\.)+(?:com|net|org|info|io|de|cn|uk|eu|local|gov|edu)\b/gi;
  const found = made.flatMap(({ bytes }) => decoded(bytes).match(domain) ?? []);
  expect([...new Set(found)]).toEqual(['schemas.microsoft.com']);
});
