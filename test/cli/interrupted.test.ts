import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const keyName = 'DO-NOT-SEND-redaction-key.json';
const built = resolve('dist/evtriage.js');

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts a run of a log on standard input that never ends, and sends SIGINT when it is being read. */
function interrupt(cwd: string): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const argv = ['-', '--rules', 'toaster', '--no-progress'];
  const child = spawn(process.execPath, [built, ...argv], { cwd, stdio: ['pipe', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  // So much is taken only when it is being read; then the run waits for more.
  child.stdin.write(`${toasterLog(102).slice(0, -10)}${' '.repeat(4_000_000)}`, () => child.kill('SIGINT'));
  child.stdin.on('error', () => {});
  const ended = new Promise<Ended>((done) => child.on('close', (code, signal) => done({ code, signal, err })));
  return { child, ended };
}

test('Ctrl-C writes the report of what was read and ends with 130', async () => {
  const folder = folderWith(toasterPack);
  const { code, err } = await interrupt(folder).ended;
  expect(err).toContain('Interrupted');
  expect(code).toBe(130);
  const report = JSON.parse(readFileSync(join(folder, 'triage-report/report.json'), 'utf8')) as { partial?: object };
  expect(report).toMatchObject({ partial: { inputsRead: 0, inputsTotal: 1 }, totals: { records: 1 } });
});

test.skipIf(process.platform === 'win32')('a second Ctrl-C ends the run at once, whatever it waits for', async () => {
  const folder = folderWith({ ...toasterPack, 'triage-report/': '' });
  const { child, ended } = interrupt(folder);
  // A pipe that nobody reads, where the first file is written before it is moved: there the run stays.
  execFileSync('sh', ['-c', `mkfifo triage-report/.report.html.${child.pid}.tmp`], { cwd: folder });
  // The key is written before all files.
  await vi.waitFor(() => expect(existsSync(join(folder, 'triage-report', keyName))).toBe(true), { timeout: 20_000 });
  child.kill('SIGINT');
  const { code, signal, err } = await ended;
  expect([code, signal]).toEqual([null, 'SIGINT']);
  expect(err).toContain('Interrupted');
  expect(readdirSync(join(folder, 'triage-report')).filter((name) => !name.startsWith('.'))).toEqual([keyName]);
});
