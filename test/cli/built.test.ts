import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stories } from '../support/stories.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

/** What `npm run build` makes and a user starts. */
const built = resolve('dist/evtriage.js');

function start(argv: readonly string[], cwd: string, input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], { cwd, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('the built command knows its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(start(['--version'], folderWith({}))).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('the built command refuses, explains and triages from any folder', () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': toasterLog(100, 102) });
  expect(start(['--fromat'], folder)).toMatchObject({ status: 2, out: '' });
  expect(start(['explain', '20102'], folder).out).toMatch(/^20102 PkcsCertIssue_Failure\n/);
  expect(start(['explain', '102', '--no-builtin', '--rules', '.'], folder).out).toMatch(/^102 Toast_Failure\n/);
  const ran = start(['logs', '--fail-on', 'high', '--rules', 'toaster'], folder);
  expect(ran).toMatchObject({ status: 1, out: 'triage-report/report.html\n' });
  expect(ran.err).toContain('(2 records, 1 failure, 0 unreadable, 0 duplicates)');
  expect(readFileSync(`${folder}/triage-report/report.html`, 'utf8')).toContain('host-1 stayed hungry');
});

test('the built command reads standard input and prints a report on standard output', () => {
  const { status, out } = start(['-', '-f', 'json', '-o', '-'], folderWith({}), toasterLog(100));
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ totals: { records: 1 }, inputs: [{ name: 'stdin' }] });
});

test.each(stories)('the built command writes what the source writes: $name', async ({ name: story, input }) => {
  const folder = folderWith({});
  // Words of packs that the build compiled, and files of languages: one story is enough.
  for (const locale of ['en', ...(story === 'restart-loop' ? ['zh-CN', 'de', 'ja'] : [])]) {
    const argv = (out: string): string[] => [resolve(input), '--locale', locale, '--out', out];
    const { status, stderr } = await evtriage(argv('source'), folder);
    const err = stderr.replaceAll(join('source', '/'), join('built', '/'));
    expect(start(argv('built'), folder)).toMatchObject({ status, err });
    const written = readdirSync(join(folder, 'source'));
    expect(written.length).toBeGreaterThanOrEqual(6);
    for (const name of written) {
      expect(readFileSync(join(folder, 'built', name), 'utf8')).toBe(
        readFileSync(join(folder, 'source', name), 'utf8'),
      );
    }
  }
});
