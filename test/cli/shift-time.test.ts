import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TriageResult } from '../../src/index.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };
const rules = ['--no-builtin', '--rules', 'toaster'];
const keyName = 'DO-NOT-SEND-redaction-key.json';

const resultIn = (folder: string, path: string) =>
  JSON.parse(readFileSync(join(folder, path, 'report.json'), 'utf8')) as TriageResult;
const shiftIn = (folder: string, path: string) =>
  (JSON.parse(readFileSync(join(folder, path), 'utf8')) as { readonly shiftDays: number }).shiftDays;
const daysApart = (one: string | null, other: string | null) =>
  (Date.parse(one ?? '') - Date.parse(other ?? '')) / 86_400_000;

test('--shift-time moves a report by the days that its key holds, and --restore moves it back', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...rules, '-o', 'plain'], folder);
  await evtriage(['logs', ...rules, '-o', 'moved', '--shift-time'], folder);
  const [plain, moved] = [resultIn(folder, 'plain'), resultIn(folder, 'moved')];
  const days = shiftIn(folder, join('moved', keyName));
  expect(Math.abs(days)).toBeGreaterThanOrEqual(30);
  expect(Math.abs(days)).toBeLessThanOrEqual(3650);
  expect(daysApart(moved.span.first, plain.span.first)).toBe(days);
  expect(moved.reportId).not.toBe(plain.reportId);
  expect(moved.redaction.shifted).toBe(true);
  const restore = ['render', 'moved/report.json', '--restore', join('moved', keyName), '-o', 'back', '-f', 'json'];
  expect((await evtriage(restore, folder)).status).toBe(0);
  expect(resultIn(folder, 'back').span).toMatchObject({ first: plain.span.first, last: plain.span.last });
});

test('with --key a report and the copies of its logs are moved by the same days, and a second run gives the same bytes', async () => {
  const folder = folderWith(kitchen);
  const key = ['--shift-time', '--key', 'ours.json'];
  await evtriage(['logs', ...rules, '-o', 'one', ...key], folder);
  await evtriage(['logs', ...rules, '-o', 'two', ...key], folder);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  expect(text('two/report.json')).toBe(text('one/report.json'));
  await evtriage(['redact', 'logs', ...rules, ...key], folder);
  await evtriage(['redacted-logs', ...rules, '-o', 'copy', '--redact', 'none'], folder);
  expect(resultIn(folder, 'copy').span.first).toBe(resultIn(folder, 'one').span.first);
});

test('--shift-time does not go with --redact none', async () => {
  const ran = await evtriage(['logs', ...rules, '--redact', 'none', '--shift-time'], folderWith(kitchen));
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('--shift-time does not go with --redact none');
});
