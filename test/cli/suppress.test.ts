import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const entry = (more: string) =>
  `suppressions:\n  - rule: toaster/102/no-code\n    reason: The |socket| is <off> until June @team\n    ${more}\n`;
const withFile = (text: string) => folderWith({ ...toasterPack, 'logs/a.xml': toasterLog(102), 'quiet.yaml': text });
/** Names are as they were typed, since this is about what becomes of them. */
const triage = ['logs', '--redact', 'none', '--no-builtin', '--rules', 'toaster', '--suppress', 'quiet.yaml'];

test('a suppressed finding is in every report, marked, and does not make --fail-on fail', async () => {
  const folder = withFile(entry('expires: 2026-06-30'));
  const ran = await evtriage([...triage, '--fail-on', 'low'], folder);
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('The one finding is suppressed');
  const report = (name: string) => readFileSync(join(folder, 'triage-report', name), 'utf8');
  expect(JSON.parse(report('report.json'))).toMatchObject({
    command: 'evtriage logs --redact none --no-builtin --rules toaster --suppress quiet.yaml',
    findings: [{ suppressed: { expires: '2026-06-30' } }],
    suppressions: [{ rule: 'toaster/102/no-code', state: 'applied', findings: ['F1'] }],
  });
  expect(report('report.md')).toContain('| Still failing, suppressed |');
  expect(report('report.md')).toContain(
    'Suppressed until 2026-06-30: The \\|socket\\| is \\<off\\> until June `@team`',
  );
  expect(report('report.html')).toContain('until 2026-06-30: The |socket| is &lt;off&gt; until June @team');
  expect(report('report.html')).toContain('1 finding is suppressed until 2026-06-30.');
  expect(report('ticket.md')).toContain('still failing, suppressed');
  expect(report('ticket.txt')).toContain('One finding is suppressed.');
});

test('an expired suppression is flagged in the report and the finding counts', async () => {
  const folder = withFile(entry('expires: 2026-01-31'));
  const ran = await evtriage([...triage, '--fail-on', 'low'], folder);
  expect(ran.status).toBe(1);
  expect(readFileSync(join(folder, 'triage-report', 'report.md'), 'utf8')).toContain(
    'it held until 2026-01-31 and has expired; 1 finding counts again.',
  );
});

test('the words of a suppression come in the language of the report', async () => {
  const folder = withFile(entry('expires: 2026-06-30'));
  await evtriage([...triage, '--locale', 'zh-CN'], folder);
  const report = readFileSync(join(folder, 'triage-report', 'report.md'), 'utf8');
  expect(report).toContain('已抑制，有效期至 2026-06-30：');
  expect(report).toContain('抑制项，');
});

test.each([
  ['expires: 2026-02-30', ':4:14: expires: expected a day'],
  ['expire: 2026-06-30', ':2:5: Unrecognized key: "expire"'],
  ['expires: 2026-06-30\n    code: 0x405', ':5:11: code: '],
])('a fault in the file is named with its place, and nothing is read: %s', async (line, said) => {
  const folder = withFile(entry(line));
  const ran = await evtriage(triage, folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(`quiet.yaml${said}`);
  expect(ran.stderr).toContain('in "quiet.yaml": nothing was read');
  expect(() => readFileSync(join(folder, 'triage-report', 'report.md'))).toThrow('ENOENT');
});

test('an entry that names no finding is refused: it would suppress everything', async () => {
  const folder = withFile('suppressions: [{ host: A, reason: x, expires: 2026-06-30 }]');
  expect((await evtriage(triage, folder)).stderr).toContain('says not which findings');
});

test('a file that is not there is refused', async () => {
  const folder = withFile('');
  const ran = await evtriage(['logs', '--suppress', 'nowhere.yaml'], folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('the file "nowhere.yaml" of --suppress cannot be read');
  writeFileSync(join(folder, 'list.yaml'), 'suppressions: nothing\n');
  expect((await evtriage(['logs', '--suppress', 'list.yaml'], folder)).stderr).toContain('expected a list');
});
