import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TriageResult } from '../../src/index.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const key = 'DO-NOT-SEND-redaction-key.json';
const ours = ['--no-builtin', '--rules', 'toaster'];
const [fails, works] = [toasterLog(100, 102, 102), toasterLog(100, 100)];
const later = (log: string): string => log.replaceAll('2026-03-07', '2026-03-09');
const elsewhere = (log: string): string => log.replaceAll('KITCHEN', 'GARAGE');

/** The reports on a log, beside those on an earlier one. */
async function compared(earlier: string, log: string, more: readonly string[] = []) {
  const folder = folderWith({ ...toasterPack, 'before/a.xml': earlier, 'now/a.xml': log });
  await evtriage(['before', ...ours, '-o', 'earlier'], folder);
  const ran = await evtriage(['now', ...ours, '--baseline', 'earlier/report.json', ...more], folder);
  expect(ran.status).toBe(0);
  const read = (name: string): string => readFileSync(join(folder, 'triage-report', name), 'utf8');
  const { comparison } = JSON.parse(read('report.json')) as TriageResult;
  if (!comparison) throw new Error('nothing was compared');
  return { comparison, read, folder };
}

test('a failure that is gone while the same work succeeds is over, and the report says by what that is proven', async () => {
  const { comparison, read } = await compared(fails, later(works));
  expect(comparison).toMatchObject({ answer: 'yes', new: [], better: [], worse: [], gone: [{ answer: 'yes' }] });
  const yes = 'Yes: the finding that was open is over, and successes of the same kind prove it.';
  const proof = 'event 100 (Toast_Success) shows that it works again: 2 times, last on 9 Mar, 04:01.';
  for (const name of ['report.html', 'ticket.txt']) {
    expect(read(name)).toContain(yes);
    expect(read(name)).toContain(proof);
  }
  expect(read('report.md')).toContain(yes);
  expect(read('report.md')).toContain('shows that it works again: 2 times, last on 9 Mar, 04:01.');
  expect(read('report.md').indexOf('Did the fix work?')).toBeLessThan(read('report.md').indexOf('### What happened'));
  expect(read('ticket.jira.txt')).toContain('*Did the fix work?* Yes: ');
});

test('a failure that goes on is not over, and how it stands now is told', async () => {
  const { comparison } = await compared(fails, later(fails));
  expect(comparison).toMatchObject({
    answer: 'no',
    gone: [],
    same: [{ answer: 'no', before: { finding: 'F1', events: 2 }, after: { finding: 'F1', status: 'still-failing' } }],
  });
});

test('a log that goes further than the earlier one and has recovered proves it, and the overlap is said', async () => {
  const { comparison } = await compared(fails, toasterLog(100, 102, 102, 100, 100));
  expect(comparison).toMatchObject({ answer: 'yes', better: [{ answer: 'yes', after: { status: 'recovered' } }] });
  expect(comparison.text).toContain('The two logs overlap from 7 Mar, 04:00 to 7 Mar, 04:02');
});

test('logs of different servers cannot be compared, and the servers are named', async () => {
  const { comparison } = await compared(fails, elsewhere(later(works)));
  expect(comparison).toMatchObject({ answer: 'cannot-compare', new: [], gone: [] });
  expect(comparison.text).toContain('different servers: host-1 before, host-2 now');
});

test('servers that were replaced in the earlier report are known again by the key beside it, and keep their pseudonyms', async () => {
  const { folder } = await compared(fails, elsewhere(later(works)));
  const print = async (...more: readonly string[]) => {
    const argv = ['now', ...ours, '--baseline', 'earlier/report.json', '-f', 'json', '-o', '-', ...more];
    return (await evtriage(argv, folder)).stdout;
  };
  expect(await print('--redact', 'none')).toContain('different servers: kitchen before, garage now');
  expect((JSON.parse(await print()) as TriageResult).findings).toEqual([]);
  const { reportId } = JSON.parse(readFileSync(join(folder, 'earlier/report.json'), 'utf8')) as TriageResult;
  expect((JSON.parse(await print()) as TriageResult).comparison?.baseline.reportId).toBe(reportId);
  rmSync(join(folder, 'earlier', key));
  expect(await print()).toContain(
    'Names in the earlier report were replaced, so findings were matched by their rule alone',
  );
});

test('a log that does not go further than the earlier one cannot prove anything', async () => {
  const { comparison } = await compared(later(fails), works);
  expect(comparison.answer).toBe('cannot-compare');
  expect(comparison.text).toContain('The new log ends on 7 Mar, 04:01, not after the earlier one');
});

test('what fails for the first time is new, and nothing was left to repair', async () => {
  const { comparison, read } = await compared(works, later(fails));
  expect(comparison).toMatchObject({ answer: 'nothing-open', new: [{ before: null, after: { finding: 'F1' } }] });
  expect(read('report.md')).toContain('One finding is new.');
});

test('a comparison is told in Chinese, and an earlier report in another language serves as well', async () => {
  const { read, folder } = await compared(fails, later(works), ['--locale', 'zh-CN']);
  expect(read('report.html')).toContain('修复起作用了吗？');
  expect(read('ticket.txt')).toContain('是：先前未解决的那项发现已经结束，并有同类操作的成功记录为证。');
  const again = await evtriage(
    ['render', 'triage-report/report.json', '--locale', 'en', '-f', 'ticket', '-o', '-'],
    folder,
  );
  expect(again.stdout).toContain('**Did the fix work?** Yes: ');
});

test('the command that the report prints names the baseline without its folder', async () => {
  const { read } = await compared(fails, later(works));
  expect(read('report.json')).toMatch(/evtriage now --no-builtin --rules [\w.-]+ --baseline report\.json/);
});

test('a baseline that was cut or changed is refused before anything is read', async () => {
  const folder = folderWith({ ...toasterPack, 'now/a.xml': fails });
  await evtriage(['now', ...ours, '-o', 'earlier'], folder);
  const whole = readFileSync(join(folder, 'earlier/report.json'), 'utf8');
  for (const [name, text, complaint] of [
    ['cut.json', whole.slice(0, 500), '"cut.json" is no report.json of evtriage'],
    [
      'changed.json',
      whole.replace('"severity": "high"', '"severity": "bad"'),
      '"verdict.severity" is not what it must be',
    ],
    ['newer.json', whole.replace('"1.0"', '"3.0"'), 'the schema version "3.0"'],
  ] as const) {
    const other = folderWith({ ...toasterPack, 'now/a.xml': fails, [name]: text });
    const ran = await evtriage(['now', ...ours, '--baseline', name], other);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(complaint);
  }
});
