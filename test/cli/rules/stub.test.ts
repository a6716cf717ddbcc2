import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evtriage, folderWith } from '../terminal.ts';
import { toasterLog, toasterPack } from '../toaster.ts';

async function stubOf(files: Readonly<Record<string, string>>, rules: readonly string[]): Promise<string> {
  const folder = folderWith({ ...toasterPack, ...files });
  await evtriage(['logs', '--no-builtin', ...rules], folder);
  const ran = await evtriage(['rules', 'stub', join('triage-report', 'report.json')], folder);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return ran.stdout;
}

test('an id that the pack does not list gets an entry of its table and a rule', async () => {
  const stub = await stubOf({ 'logs/a.xml': toasterLog(777, 777, 100) }, ['--rules', 'toaster']);
  const [table, rule, ...more] = parseAllDocuments(stub).map((document) => document.toJS() as Record<string, unknown>);
  expect(more).toEqual([]);
  expect(table).toMatchObject({ events: [{ id: 777, outcome: 'failure', level: 'error', channel: 'Toaster/Admin' }] });
  expect(rule).toMatchObject({ name: 'event-777', logsource: { service: 'toaster' }, triage: { basis: 'guessed' } });
  expect(stub).toContain('# seen 2 times, first 2026-03-07 04:00 UTC');
});

test('a product without a pack gets one, with its provider', async () => {
  const stub = await stubOf({ 'logs/a.xml': toasterLog(5) }, []);
  const [pack] = parseAllDocuments(stub).map((document) => document.toJS() as Record<string, unknown>);
  expect(pack).toMatchObject({ id: 'toaster', providers: ['Toaster'], channels: [] });
});

test('a code that the pack does not list gets an entry of its table', async () => {
  const log = toasterLog(102).replace(
    '</System>',
    '</System><EventData><Data Name="Code">0x80070123</Data></EventData>',
  );
  const stub = await stubOf({ 'logs/a.xml': log }, ['--rules', 'toaster']);
  expect(stub).toContain('codes:\n  # seen once, with event 102\n  - code: "0x80070123"\n');
});

test('a report in which everything is known says so', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/a.xml': toasterLog(100) });
  await evtriage(['logs', '--no-builtin', '--rules', 'toaster'], folder);
  const ran = await evtriage(['rules', 'stub', 'triage-report/report.json'], folder);
  expect(ran).toEqual({ status: 0, stdout: '', stderr: 'The report names nothing that the rule packs do not know.\n' });
});

test('a provider that is made to break out of the text stays one quoted value', async () => {
  const log = toasterLog(5).replaceAll("Name='Toaster'", `Name='"]&#10;---&#10;x: [&#8238;"'`);
  const documents = parseAllDocuments(await stubOf({ 'logs/a.xml': log }, []));
  expect(documents).toHaveLength(3);
  expect(documents[0]?.toJS()).toMatchObject({ providers: [expect.any(String)] });
});
