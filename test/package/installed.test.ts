import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, forget, install, libraryExamples, npm } from './packed.ts';

const folder = emptyFolder();
afterAll(() => forget(folder));

let project: string;
let home: string;
beforeAll(() => {
  project = install(folder);
  home = join(project, 'node_modules', 'evtriage');
  cpSync('fixtures/demo', join(project, 'logs'), { recursive: true });
}, 60_000);

const built = resolve('dist/evtriage.js');

function start(script: string, argv: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function reportIn(out: string): string {
  return readFileSync(join(project, out, 'report.json'), 'utf8');
}

test('the tarball brings no other package along', () => {
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['evtriage']);
});

test('npx runs it in the folder it was installed in, and the report is the one of the built command', () => {
  npm(['exec', '--offline', '--', 'evtriage', 'logs', '--out', 'by npx', '--quiet'], project, folder);
  expect(start(built, ['logs', '--out', 'by build', '--quiet'])).toMatchObject({ status: 0 });
  expect(readdirSync(join(project, 'by npx'))).toEqual(readdirSync(join(project, 'by build')));
  expect(reportIn('by npx')).toBe(reportIn('by build'));
});

test('it tells its version and explains, lists and checks rules as the built command does', () => {
  const installed = join(home, 'dist', 'evtriage.js');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(start(installed, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  for (const argv of [
    ['--version', '--verbose'],
    ['--help'],
    ['explain', '20102'],
    ['explain', '0x80070005', '--locale', 'zh-CN'],
    ['rules', 'list'],
    ['rules', 'check'],
    ['rules', 'test'],
  ]) {
    const { stdout, ...ran } = start(installed, argv);
    expect(ran, argv.join(' ')).toEqual({ status: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(100);
    // Where the packs lie is shown from the folder it runs in.
    const near = join('node_modules', 'evtriage', 'rules');
    expect(stdout.replaceAll(near, resolve('rules')), argv.join(' ')).toBe(start(built, argv).stdout);
  }
});

test.skipIf(process.platform === 'win32')('it runs through a link, from a folder that it may not write to', () => {
  const link = join(folder, 'a link');
  symlinkSync(join(home, 'dist', 'evtriage.js'), link);
  const closed = mkdtempSync(join(folder, 'closed-'));
  chmodSync(closed, 0o555);
  const { status, stdout } = start(link, [join(project, 'logs'), '--out', '-', '--format', 'json'], closed);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ totals: { failures: expect.any(Number) } });
});

function codeOf(copy: string): readonly string[] {
  return readdirSync(join(copy, 'dist')).filter((name) => /\.code/.test(name));
}

test('the first triage leaves compiled code for the next one, which says the same; nothing else does', () => {
  const copy = join(folder, 'fresh');
  cpSync(home, copy, { recursive: true, filter: (path) => !path.endsWith('.code') });
  const installed = join(copy, 'dist', 'evtriage.js');
  for (const argv of [['explain', '20102'], ['--help'], ['no-such-folder'], ['rules', 'check']]) start(installed, argv);
  expect(codeOf(copy)).toEqual([]);
  const first = start(installed, ['logs', '--out', 'first']);
  expect(codeOf(copy)).toEqual([expect.stringMatching(/^command\.cjs\.\w+\.[\w-]+\.code$/)]);
  expect(start(installed, ['logs', '--out', 'second'])).toEqual({
    status: 0,
    stdout: first.stdout.replace('first', 'second'),
    stderr: first.stderr.replace(join('first', '/'), join('second', '/')),
  });
  expect(reportIn('second')).toBe(reportIn('first'));
});

test('code that cannot be kept is no trouble', () => {
  const copy = join(folder, 'full');
  cpSync(home, copy, { recursive: true });
  const [code = ''] = codeOf(copy);
  expect(code).not.toBe('');
  const installed = join(copy, 'dist', 'evtriage.js');
  writeFileSync(join(copy, 'dist', code), '');
  expect(start(installed, ['logs', '--out', 'third'])).toMatchObject({ status: 0 });
  expect(reportIn('third')).toBe(reportIn('first'));
});

test('the example for Node in docs/library.md writes the report of its folder', () => {
  const [example] = libraryExamples();
  const room = join(project, 'example');
  mkdirSync(room);
  cpSync('fixtures/demo', join(room, 'logs'), { recursive: true });
  writeFileSync(join(room, 'example.js'), example);
  const { status, stdout, stderr } = start('example.js', [], room);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { verdict } = JSON.parse(reportIn('by npx')) as { verdict: { text: string } };
  expect(stdout).toBe(`${verdict.text}\n`);
  expect(readFileSync(join(room, 'report.html'), 'utf8')).toContain(verdict.text.slice(0, 40));
});

test('a template that is not compiled is refused by its name, and so is a path that is not there', () => {
  const script = `
    import { render } from 'evtriage';
    import { inputsFrom } from 'evtriage/node';
    for (const ask of [() => render({ locale: 'en' }, 'md', { 'report.md.hbs': '' }), () => inputsFrom(['no-logs'])]) {
      await ask().catch(({ message }) => console.log(message));
    }`;
  writeFileSync(join(project, 'refused.js'), script);
  expect(start('refused.js', []).stdout.trimEnd().split('\n')).toEqual([
    "the template 'report.md.hbs' is a text; a built evtriage fills compiled ones, those of evtriage/templates",
    'no such file or folder: no-logs',
  ]);
});

const consumer = `
import { type Finding, loadPack, render, type RenderedFile, triage, type TriageResult } from 'evtriage';
import { builtinPacks, inputsFrom, loadTemplates } from 'evtriage/node';
import packs from 'evtriage/packs.json' with { type: 'json' };
import { templates } from 'evtriage/templates';

export async function reports(paths: readonly string[]): Promise<readonly RenderedFile[]> {
  const own = await loadPack({ name: 'own', files: [] });
  const all = [...packs, ...(await builtinPacks()), ...(own.pack ? [own.pack] : [])];
  const result: TriageResult = await triage(await inputsFrom(paths), all, { locale: 'en' });
  const first: Finding | undefined = result.findings[0];
  // @ts-expect-error a result cannot be changed
  result.totals.records = first?.events ?? 0;
  // @ts-expect-error there is no such format
  await render(result, 'pdf', templates);
  return [...(await render(result, 'md', templates)), ...(await render(result, 'json', await loadTemplates()))];
}
`;

test.each(['nodenext', 'bundler'])('a program in TypeScript compiles against its types: %s', (moduleResolution) => {
  const room = mkdtempSync(join(project, 'consumer-'));
  writeFileSync(join(room, 'index.ts'), consumer);
  const compilerOptions = {
    target: 'es2023',
    module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution,
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  writeFileSync(join(room, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }));
  const { status, stdout } = start(resolve('node_modules/typescript/bin/tsc'), ['-p', '.'], room);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
