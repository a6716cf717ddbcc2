import { expect, test } from 'vitest';
import type { Examination } from '../../src/triage/examine/examine.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const ours = ['--no-builtin', '--rules', 'toaster'];
const list =
  'Level,Date and Time,Source,Event ID,Task Category\r\nError,3/7/2026 4:02:11 AM,Toaster,102,None,"It stayed cold"\r\n';
const shelf = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102), 'logs/list.csv': list, 'logs/note.txt': 'Hello' };

async function examined(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<Examination> {
  const ran = await evtriage(['doctor', ...argv, '--json'], folderWith(files));
  return JSON.parse(ran.stdout) as Examination;
}

test('doctor says of each file what it is, how it was understood and what would make it better', async () => {
  const { status, stdout } = await evtriage(['doctor', 'logs', '-'], folderWith(shelf), { stdin: '' });
  expect(status).toBe(0);
  const [xml = '', csv = '', note = ''] = stdout.split('\n\n');
  expect(xml).toMatch(/^a\.xml\n {2}Form: event-viewer-xml, .+, utf-8\n {2}Records: 2\n/);
  expect(xml).toContain('  Channels: Toaster/Admin (2)\n');
  expect(xml).toContain('  + export the log with its messages');
  expect(csv).toContain('Form: event-viewer-csv, 112 B, utf-8, fields parted by commas');
  expect(csv).toContain('Date and Time = time, Source = provider, Event ID = event id');
  expect(csv).toContain('the text behind them = message; 1 other is not read');
  expect(csv).toContain('this event-viewer-csv has no channel, computer, and record ids');
  expect(csv).toContain('--tz');
  expect(note).toMatch(/^note\.txt\n {2}- This is no export of an event log/);
  expect(stdout).toContain('Toaster/Admin came without Toaster/Operational');
  expect(stdout).toMatch(/4 inputs looked at, 2 can be read as an event log\.\n$/);
});

test('doctor says the same in Chinese, and as JSON in neither language', async () => {
  const folder = folderWith(shelf);
  const { stdout } = await evtriage(['doctor', 'logs', '--locale', 'zh-CN'], folder);
  expect(stdout).toContain('记录：2');
  const [one, other] = [
    await evtriage(['doctor', 'logs', '--json'], folder),
    await evtriage(['doctor', 'logs', '--json', '--locale', 'zh-CN'], folder),
  ];
  expect(one.stdout).toBe(other.stdout);
  const { inputs, advice } = JSON.parse(one.stdout) as Examination;
  expect(inputs.map(({ name, form, records }) => [name, form, records])).toEqual([
    ['a.xml', 'event-viewer-xml', 2],
    ['list.csv', 'event-viewer-csv', 1],
    ['note.txt', null, 0],
  ]);
  expect(inputs[1]?.advice[0]).toEqual({
    code: 'form-lacks',
    args: { form: 'event-viewer-csv', lacks: 'channel,computer,record' },
  });
  expect(advice).toEqual([
    { code: 'operational-missing', args: { channel: 'Toaster/Admin', wanted: 'Toaster/Operational' } },
  ]);
});

test('doctor knows the products of the rule packs', async () => {
  const { inputs } = await examined(['logs', ...ours], shelf);
  expect(inputs[0]?.contents.packs).toEqual(['toaster']);
  expect(inputs[0]?.advice.map(({ code }) => code)).not.toContain('nothing-known');
  const { inputs: unknown } = await examined(['logs/a.xml'], shelf);
  expect(unknown[0]?.advice.map(({ code }) => code)).toContain('nothing-known');
});

test('doctor says that a log does not begin with its first record, and when the same events come twice', async () => {
  const late = toasterLog(100, 102).replaceAll('<EventRecordID>', '<EventRecordID>40');
  const { inputs } = await examined(['logs'], { 'logs/a.xml': late, 'logs/b.xml': late.replace('\n', '\n\n') });
  expect(inputs[0]?.advice).toContainEqual({ code: 'log-begins-later', args: { record: 401 } });
  expect(inputs[1]).toMatchObject({ records: 0, duplicates: 2 });
});

test('doctor looks at the beginning of a large log and says so; --full looks at all', async () => {
  const ids = Array.from({ length: 30_000 }, () => 100);
  const files = { 'a.xml': toasterLog(...ids) };
  const { inputs } = await examined(['a.xml'], files);
  expect(inputs[0]?.whole).toBe(false);
  expect(inputs[0]?.records).toBeLessThan(30_000);
  expect(inputs[0]?.problems.map(({ code }) => code)).not.toContain('reading-stopped');
  const { inputs: all } = await examined(['a.xml', '--full'], files);
  expect(all[0]).toMatchObject({ whole: true, records: 30_000 });
  const { stdout } = await evtriage(['doctor', 'a.xml'], folderWith(files));
  expect(stdout).toContain('; --full looks at all');
});

test('doctor ends with 3 where not one event can be read', async () => {
  const ran = await evtriage(['doctor', '.'], folderWith({ 'note.txt': 'Hello' }));
  expect(ran.status).toBe(3);
  expect(ran.stdout).toContain('no event can be read here');
});

test('what a log or a file name holds cannot steer the terminal', async () => {
  const hostile = toasterLog(100).replace('Toaster/Admin', 'Toaster\u001B[2J/Admin').replace("'Toaster'", "'T\u202Eo'");
  const { stdout } = await evtriage(['doctor', '.'], folderWith({ 'a.xml': hostile }));
  for (const sign of ['\u001B', '\u202E']) expect(stdout).not.toContain(sign);
});
