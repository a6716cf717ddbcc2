import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const built = resolve('dist/evtriage.js');

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts a run of a log on standard input that never ends, and sends SIGINT when it is being read, `times` times. */
function interrupt(cwd: string, times: 1 | 2): Promise<Ended> {
  const argv = ['-', '--rules', 'toaster', '--no-progress'];
  const child = spawn(process.execPath, [built, ...argv], { cwd, stdio: ['pipe', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
    if (times === 2 && err.includes('Ctrl-C')) child.kill('SIGINT');
  });
  // So much is taken only when it is being read; then the run waits for more.
  child.stdin.write(`${toasterLog(102).slice(0, -10)}${' '.repeat(4_000_000)}`, () => child.kill('SIGINT'));
  child.stdin.on('error', () => {});
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, err })));
}

test('Ctrl-C writes the report of what was read and ends with 130', async () => {
  const folder = folderWith(toasterPack);
  const { code, err } = await interrupt(folder, 1);
  expect(err).toContain('Interrupted');
  expect(code).toBe(130);
  const report = JSON.parse(readFileSync(join(folder, 'triage-report/report.json'), 'utf8')) as { partial?: object };
  expect(report).toMatchObject({ partial: { inputsRead: 0, inputsTotal: 1 }, totals: { records: 1 } });
});

test('a second Ctrl-C ends the run at once, and no half of a report has its name', async () => {
  const folder = folderWith(toasterPack);
  const { code, signal } = await interrupt(folder, 2);
  expect([code, signal]).toSatisfy(([c, s]: [number | null, string | null]) => c === 130 || s === 'SIGINT');
  for (const name of readdirSync(join(folder, 'triage-report')).filter(
    (one) => one.endsWith('.json') && !one.startsWith('.'),
  ))
    JSON.parse(readFileSync(join(folder, 'triage-report', name), 'utf8'));
});
