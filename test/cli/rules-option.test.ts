import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const broken = {
  ...toasterPack,
  'toaster/events.yaml': (toasterPack['toaster/events.yaml'] ?? '').replace('severity: high', 'severity: enormous'),
};

test('a broken rule is named with its place and a hint, and the status is 2', async () => {
  const folder = folderWith(broken);
  const ran = await evtriage(['explain', '100', '--no-builtin', '--rules', 'toaster'], folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^toaster\/events\.yaml:22:15: severity: .*\n {2}hint: use one of critical, high, /);
  expect(ran.stdout).toMatch(/^100 Toast_Success\n/);
});

test('a report is written without the broken rule, which it names without folders', async () => {
  const folder = folderWith({ ...broken, 'logs/a.xml': toasterLog(102) });
  const argv = ['logs', '--no-builtin', '--rules', `${folder}/toaster`, '--format', 'json', '--out', '-'];
  const ran = await evtriage([...argv, '--redact', 'none'], folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('toaster/events.yaml:22:15: severity:');
  expect(ran.stderr).toContain('1 fault in the rules');
  const report = JSON.parse(ran.stdout) as { ruleProblems: { file: string }[]; groups: { known: boolean }[] };
  expect(report.ruleProblems.map(({ file }) => file)).toEqual(['toaster/events.yaml']);
  expect(report.groups.map(({ known }) => known)).toEqual([false]);
  expect(ran.stdout).not.toContain(folder);
});

test('a pack with the id of a built-in one takes its place', async () => {
  const folder = folderWith(toasterPack);
  const own = (toasterPack['toaster/pack.yaml'] ?? '').replace('id: toaster', 'id: intune-connector-legacy');
  const changed = folderWith({ ...toasterPack, 'toaster/pack.yaml': own });
  expect((await evtriage(['explain', '20102', '--rules', `${folder}/toaster`], folder)).status).toBe(0);
  const ran = await evtriage(['explain', '100', '20102', '--rules', `${changed}/toaster`], folder);
  expect(ran.stdout).toContain('(rule pack intune-connector-legacy, 1)');
  expect(ran.stdout).not.toContain('PkcsCertIssue_Failure');
});

test('a pack that the system refuses to read is a refusal and no defect', async () => {
  const folder = folderWith({ ...toasterPack, 'toaster/loop/': '' });
  symlinkSync('loop.yaml', `${folder}/toaster/loop.yaml`);
  const ran = await evtriage(['explain', '100', '--rules', 'toaster'], folder);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^evtriage: the rules folder ".*toaster" cannot be read: .*\(ELOOP\)\n {2}hint: /);
});

test('the same folder given twice is read once', async () => {
  const ran = await evtriage(['explain', '100', '--no-builtin', '--rules', '.', 'toaster'], folderWith(toasterPack));
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout.match(/Toast_Success/g)).toHaveLength(1);
});
