import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import * as door from '../../src/index.ts';
import * as inner from '../../src/inner.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

vi.mock('../../src/index.ts', { spy: true });
vi.mock('../../src/inner.ts', { spy: true });

const built = resolve('dist/evtriage.js');
const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };
const argv = ['redact', 'logs', '--no-builtin', '--rules', 'toaster'];
/** A log that takes some time. */
const large = toasterLog(102).replace(/<Event .*<\/Event>/, (event) => event.repeat(60_000));

/** Runs it in this process; what it returns is called for Ctrl-C. */
function started(folder: string): { readonly ended: Promise<number>; ctrlC(): void; err(): string } {
  let err = '';
  const listeners = new Set<() => void>();
  const ended = run(argv, {
    stdin: Readable.from([]),
    stdout: new PassThrough().resume(),
    stderr: new PassThrough().on('data', (part: Buffer) => (err += part.toString())),
    env: {},
    cwd: folder,
    onInterrupt(asked) {
      listeners.add(asked);
      return () => listeners.delete(asked);
    },
  });
  return { ended, ctrlC: () => listeners.forEach((asked) => asked()), err: () => err };
}

test('Ctrl-C while logs are read copies nothing, leaves nothing and ends with 130', async () => {
  const folder = folderWith(kitchen);
  const { triage } = door;
  vi.mocked(door.triage).mockImplementationOnce((...args) => {
    running.ctrlC();
    return triage(...args);
  });
  const running = started(folder);
  expect([await running.ended, running.err()]).toEqual([130, 'Interrupted: nothing was copied.\n']);
  expect(readdirSync(join(folder, 'redacted-logs'))).toEqual([]);
});

test('so it does while a copy is written', async () => {
  const folder = folderWith(kitchen);
  const { rewriteExport } = inner;
  vi.mocked(inner.rewriteExport).mockImplementationOnce((...args) => {
    running.ctrlC();
    return rewriteExport(...args);
  });
  const running = started(folder);
  expect([await running.ended, running.err()]).toEqual([130, 'Interrupted: nothing was copied.\n']);
  expect(readdirSync(join(folder, 'redacted-logs'))).toEqual([]);
});

async function killed(folder: string, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  const child = spawn(process.execPath, [built, ...argv], { cwd: folder, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const out = join(folder, 'redacted-logs');
  const begun = () => existsSync(out) && readdirSync(out).some((name) => name.endsWith('.tmp'));
  await vi.waitFor(() => expect(begun()).toBe(true), { timeout: 20_000, interval: 2 });
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

test.skipIf(process.platform === 'win32')('SIGINT in the middle of a copy takes it away', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': large });
  expect(await killed(folder, 'SIGINT')).toBe(130);
  expect(readdirSync(join(folder, 'redacted-logs'))).toEqual([]);
});

test("what a killed run left is in nobody's way and is taken away by the next", async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': large });
  await killed(folder, 'SIGKILL');
  const left = readdirSync(join(folder, 'redacted-logs'));
  expect(left).toEqual([expect.stringMatching(/^\.a\.xml\.\d+\.tmp$/)]);
  writeFileSync(join(folder, 'logs/a.xml'), toasterLog(102));
  expect((await evtriage(argv, folder)).status).toBe(0);
  expect(readdirSync(join(folder, 'redacted-logs')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what a living run is writing stays', async () => {
  const folder = folderWith({ ...kitchen, [`redacted-logs/.b.xml.${process.ppid}.tmp`]: 'half' });
  expect((await evtriage(argv, folder)).status).toBe(0);
  expect(readdirSync(join(folder, 'redacted-logs'))).toContain(`.b.xml.${process.ppid}.tmp`);
});
