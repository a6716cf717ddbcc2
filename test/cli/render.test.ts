import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TriageResult } from '../../src/index.ts';
import { openBuffer } from '../node/open-zip.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const keyName = 'DO-NOT-SEND-redaction-key.json';
const ours = ['--no-builtin', '--rules', 'toaster'];
const every = ['-f', 'html,md,json,ticket,csv,sarif'];
const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder)
    .filter((name) => name !== keyName)
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

test('a report.json renders to the very bytes of the run that made it', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, ...every, '--bundle', '-o', 'first'], folder);
  const ran = await evtriage(['render', 'first/report.json', ...every, '--bundle', '-o', 'again'], folder);
  expect(ran).toEqual({ status: 0, stdout: `${join('again', 'report.html')}\n`, stderr: '' });
  expect(filesIn(join(folder, 'again'))).toEqual(filesIn(join(folder, 'first')));
});

test('a report renders in another language, and stays in its own where none is named', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, '--locale', 'zh-CN', '-o', 'first'], folder);
  const print = (...more: readonly string[]) =>
    evtriage(['render', 'first/report.json', '-f', 'md', '-o', '-', ...more], folder);
  expect((await print()).stdout).toContain('厨房没有面包');
  expect((await print('--locale', 'en')).stdout).toContain('`host-1` stayed hungry');
});

test('a path that takes no report and a file that is none are refused', async () => {
  const folder = folderWith({ ...kitchen, file: '' });
  await evtriage(['logs', ...ours], folder);
  const full = await evtriage(['render', 'triage-report/report.json', '-o', 'file'], folder);
  expect(full).toMatchObject({ status: 2 });
  expect(full.stderr).toContain('the report could not be written to "file"');
  writeFileSync(join(folder, 'other.json'), '[]');
  expect((await evtriage(['render', 'other.json'], folder)).stderr).toContain('"other.json" is no report.json');
});

test('--restore gives the sender the real names, in a folder of their own, and says so in the report', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, ...every], folder);
  const key = join('triage-report', keyName);
  const ran = await evtriage(['render', 'triage-report/report.json', '--restore', key, ...every], folder);
  expect(ran).toEqual({ status: 0, stdout: `${join('triage-report-with-names', 'report.html')}\n`, stderr: '' });
  const html = readFileSync(join(folder, 'triage-report-with-names/report.html'), 'utf8');
  expect(html).toContain('KITCHEN stayed hungry');
  expect(html).toContain('Contains real names and ids');
  expect(readFileSync(join(folder, 'triage-report/report.html'), 'utf8')).not.toMatch(/\bKITCHEN\b/);
  await evtriage(['logs', ...ours, ...every, '--redact', 'none', '-o', 'real'], folder);
  const told = (out: string) => {
    const {
      reportId: _id,
      command: _command,
      redaction: _counts,
      ...rest
    } = JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as TriageResult;
    // A rule that speaks of kitchens gets the name back in the letters of the log.
    return JSON.stringify(rest).toLowerCase();
  };
  expect(told('triage-report-with-names')).toBe(told('real'));
});

test('a key that is not there, is none, or belongs to another report is refused', async () => {
  const folder = folderWith({ ...kitchen, 'none.json': '{}' });
  await evtriage(['logs', ...ours], folder);
  const named = { redactionKey: '1.0', reportId: '12345678' };
  writeFileSync(join(folder, 'empty.json'), JSON.stringify({ ...named, names: [] }));
  for (const [key, said] of [
    ['missing.json', 'there is no key "missing.json"'],
    ['none.json', '"none.json" is no redaction key'],
    ['empty.json', 'the key "empty.json" does not know the names of report'],
  ] as const) {
    const ran = await evtriage(['render', 'triage-report/report.json', '--restore', key], folder);
    expect(ran, key).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
  }
});

test('the bundle is one archive of the reports to read, to paste and for machines, and of nothing else', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(['logs', ...ours, '-f', 'html,csv', '--bundle'], folder);
  expect(ran.stdout).toBe(`${join('triage-report', 'report.html')}\n`);
  const out = join(folder, 'triage-report');
  expect(readdirSync(out).toSorted()).toEqual([keyName, 'findings.csv', 'report-bundle.zip', 'report.html']);
  const entries = await openBuffer(readFileSync(join(out, 'report-bundle.zip')));
  expect([...entries.keys()]).toEqual(['report.html', 'report.md', 'report.json']);
  expect(entries.get('report.html')).toBe(readFileSync(join(out, 'report.html'), 'utf8'));
  expect(JSON.parse(entries.get('report.json') ?? '')).toMatchObject({ schemaVersion: '1.0' });
});

test('the bundle has the same bytes in every zone', async () => {
  const folder = folderWith(kitchen);
  const zone = process.env['TZ'];
  const bundles = [];
  for (const name of ['Asia/Shanghai', 'America/New_York']) {
    process.env['TZ'] = name;
    await evtriage(['logs', ...ours, '--bundle', '-o', name], folder);
    bundles.push(readFileSync(join(folder, name, 'report-bundle.zip')));
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(bundles[0]?.equals(bundles[1] ?? Buffer.alloc(0))).toBe(true);
});

test('a bundle among the logs is not read as logs', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, '--bundle', '-o', 'logs'], folder);
  const ran = await evtriage(['logs', ...ours, '-f', 'json', '-o', '-'], folder);
  expect(JSON.parse(ran.stdout)).toMatchObject({ inputs: [{ name: 'a.xml' }] });
});
