import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reportFormats } from '../../src/index.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const begins = { html: '<!doctype html>', md: '#', json: '{', ticket: '', csv: '\uFEFF', sarif: '{' } as const;
const log = toasterLog(100, 102);

test.each(reportFormats)(
  '%s goes from standard input to standard output, and again from its report.json',
  async (format) => {
    const folder = folderWith(toasterPack);
    const pipe = ['-o', '-', '-f', format];
    const { stdout, status } = await evtriage(['-', '--rules', 'toaster', ...pipe], folder, { stdin: log });
    expect(status).toBe(0);
    expect(stdout.toLowerCase().startsWith(begins[format])).toBe(true);
    expect(stdout).toContain('stayed hungry');
    const json = ['-', '--rules', 'toaster', '-o', '-', '-f', 'json'];
    const { stdout: report } = await evtriage(json, folder, { stdin: log });
    const again = await evtriage(['render', '-', ...pipe], folder, { stdin: report });
    expect(again.status).toBe(0);
    // What is printed of the command names the formats of neither.
    expect(again.stdout).toBe(stdout);
  },
);

test('rules stub and --baseline take a report from standard input, which is no terminal and is read once', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': log });
  const { stdout: report } = await evtriage(['logs', '-o', '-', '-f', 'json'], folder);
  expect((await evtriage(['rules', 'stub', '-'], folder, { stdin: report })).stdout).toContain('Toaster');
  const compared = await evtriage(['logs', '--baseline', '-', '-o', '-', '-f', 'json'], folder, { stdin: report });
  expect(JSON.parse(compared.stdout)).toHaveProperty('comparison');
  const asked = await evtriage(['render', '-'], folder, { terminal: true });
  expect([asked.status, asked.stderr]).toEqual([2, expect.stringContaining('nothing is piped into it')]);
  const twice = await evtriage(['-', '--baseline', '-'], folder, { stdin: report });
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('can be read once')]);
});

test.skipIf(spawnSync('bash', ['-c', 'true']).status !== 0)('a reader that goes away ends the run quietly', () => {
  const folder = folderWith({ 'logs/a.xml': log });
  const start = `"${process.execPath}" "${resolve('dist/evtriage.js')}"`;
  for (const typed of ['logs -o - -f html --quiet', 'doctor logs', 'rules list', '--help', 'logs --quiet']) {
    const line = `${start} ${typed} | head -c 0; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect({ typed, stdout, stderr }).toEqual({ typed, stdout: '0\n', stderr: '' });
  }
});
