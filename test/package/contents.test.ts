import { readdirSync, readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Pack, settlePacks } from '../../src/index.ts';
import { emptyFolder, forget, pack, type Packed } from './packed.ts';

const folder = emptyFolder();
afterAll(() => forget(folder));

let packed: Packed;
beforeAll(() => {
  packed = pack(folder);
}, 60_000);

const about = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, object>>;

test('the package is small: less than 2.5 MB to download, less than 10 MB on the disk, and nothing else with it', () => {
  expect(packed.size).toBeGreaterThan(500_000);
  expect(packed.size).toBeLessThan(2_500_000);
  expect(packed.unpackedSize).toBeLessThan(10_000_000);
  expect(Object.keys(about).filter((key) => /dependencies$/i.test(key))).toEqual(['devDependencies']);
  expect(about['scripts']).not.toHaveProperty('postinstall');
});

test('the package holds what is needed and no sources, tests, fixtures or code of one engine', () => {
  const paths = packed.files.map(({ path }) => path);
  expect([...new Set(paths.map((path) => path.split('/')[0]))].toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist',
      'package.json',
      'rules',
      'schemas',
      'templates',
    ].toSorted(),
  );
  expect(paths.filter((path) => /(?:\.(?:code|tgz|map)|(?<!\.d)\.ts|test\.\w+)$/.test(path))).toEqual([]);
  const built =
    'evtriage.js command.cjs reading-thread.cjs parts/loaders.cjs THIRD-PARTY-LICENSES.txt index.js node.js templates.js ' +
    'packs.json types/index.d.ts types/node/index.d.ts types/packs.d.ts';
  expect(paths).toEqual(expect.arrayContaining(built.split(' ').map((name) => `dist/${name}`)));
  const command = packed.files.find(({ path }) => path === 'dist/evtriage.js');
  expect((command?.mode ?? 0) & 0o111).toBe(0o111);
});

test('publint has nothing to say about the package', async () => {
  const { buffer } = readFileSync(packed.tarball);
  const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

const free = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

test('whose code is in the package is named with a licence that lets it be there', () => {
  const named = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').matchAll(/^(\S+) \d\S* \((.+)\)\n-{72}\n(.+)$/gm);
  const licences = Object.fromEntries(Array.from(named, ([, name = '', licence, text]) => [name, { licence, text }]));
  expect(Object.keys(licences)).toEqual(expect.arrayContaining(['buffer', 'luxon', 'winevtx', 'yauzl', 'zod']));
  expect(Object.keys(licences).length).toBeGreaterThan(40);
  for (const [name, { licence }] of Object.entries(licences)) expect(free, name).toContain(licence);
  for (const name of ['vitest', 'typescript', 'esbuild', 'fast-check']) expect(licences).not.toHaveProperty([name]);
});

test('the command starts without what reads YAML and checks it', () => {
  const command = readFileSync('dist/command.cjs', 'utf8');
  expect(command).toContain('node_modules/luxon/');
  expect(command).not.toMatch(/node_modules\/(?:zod|yaml|yargs|ora|winevtx|fflate|tinyglobby)\//);
});

test('the packs of the library are those of the rules folder, and are ready to judge by', () => {
  const packs = JSON.parse(readFileSync('dist/packs.json', 'utf8')) as readonly Pack[];
  expect(packs.map(({ id }) => id)).toEqual(readdirSync('rules').toSorted());
  expect(settlePacks(packs)).toEqual({ packs, problems: [], foreign: 0 });
});

test('the lock file names no host', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).toContain('"integrity"');
  expect(lock).not.toContain('"resolved"');
});
