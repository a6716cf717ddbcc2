import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { builtinPacks } from '../support/packs.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterPack } from './toaster.ts';

/** Somewhere to print that refuses with this code. */
function refusing(code: string): Writable {
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`${code}: no`), { code }));
    },
  });
  // As in main.ts: without a listener the process would end.
  return stream.on('error', () => {});
}

function explainTo(stdout: Writable): { readonly status: Promise<number>; readonly said: () => string } {
  const stderr = new PassThrough({ encoding: 'utf8' });
  const cwd = folderWith(toasterPack);
  const argv = ['explain', '102', '--no-builtin', '--rules', '.', '--verbose'];
  const status = run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd });
  return { status, said: () => String(stderr.read() ?? '') };
}

test('a reader that went away is no error and prints no stack', async () => {
  const { status, said } = explainTo(refusing('EPIPE'));
  expect(await status).toBe(0);
  expect(said()).toBe('');
});

test('what cannot be blamed on the user is called a defect, in one line, and --verbose shows where it is', async () => {
  const { status, said } = explainTo(refusing('EWHATEVER'));
  expect(await status).toBe(70);
  const text = said();
  expect(text).toMatch(/^evtriage: this is a defect of evtriage, not of your files: "EWHATEVER: no"\n {2}hint: /);
  expect(text).toMatch(/\n {4}at /);
});

test('--help is a page in each language and --version a number', async () => {
  const folder = folderWith({});
  expect((await evtriage(['--help'], folder)).stdout).toMatch(/Options:[\s\S]*--fail-on[\s\S]*Exit status: 0 /);
  expect((await evtriage(['--help', '--locale', 'zh-CN'], folder)).stdout).toMatch(
    /选项：[\s\S]*--fail-on[\s\S]*退出码：0 /,
  );
  expect((await evtriage(['--version'], folder)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('--version with --verbose also tells the version of each rule pack', async () => {
  const { stdout } = await evtriage(['--version', '--verbose'], folderWith({}));
  const [first, ...packs] = stdout.trimEnd().split('\n');
  expect(first).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packs).toEqual(builtinPacks().map(({ id, version }) => `${id} ${version}`));
});
