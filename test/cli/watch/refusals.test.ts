import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evtriage } from '../terminal.ts';
import { claimsHere } from '../../node/watch/claims-here.ts';
import { kitchenWith, log, reportsIn, watchOnce } from './inbox.ts';

test.each([
  [['watch'], 'watch takes one folder'],
  [['watch', 'in', 'toaster'], 'watch takes one folder'],
  [['watch', '-'], 'watch takes one folder'],
  [['watch', 'away'], '"away" is no folder that can be watched: it is not there'],
  [['watch', 'in/a.xml'], '"in/a.xml" is no folder that can be watched: '],
  [['watch', 'in', '--out', '-'], 'and --out - names none'],
  [['watch', 'in', '--out', './in'], '"./in" is the inbox'],
  [['watch', 'in', '--out', 'in/a.xml'], 'the report could not be written to "in/a.xml"'],
  [['watch', 'in', '--settle', '-1'], '--settle takes seconds from 0 to 3600, and "-1" was given'],
  [['watch', 'in', '--poll', '0'], '--poll takes seconds from 1 to 86400, and "0" was given'],
  [['watch', 'in', '--poll', 'often'], '--poll takes seconds'],
  [['watch', 'in', '--fail-on', 'high'], '--fail-on does not go with evtriage watch'],
  [['watch', 'in', '--baseline', 'x'], '--baseline does not go with evtriage watch'],
  [['in', '--once'], '--once does not go with evtriage triage'],
  [['watch', 'in', '--locale', 'zh-CN', '--out', '-'], 'watch 为每份报告写一个文件夹'],
])('%j is refused before anything is done', async (argv, said) => {
  const folder = kitchenWith({ 'a.xml': log });
  const ran = await evtriage(argv, folder);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toContain(said);
  expect(existsSync(join(folder, 'triage-reports'))).toBe(false);
});

test('a record that was changed is refused and left as it is', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  await watchOnce(folder);
  const path = join(folder, 'triage-reports/DO-NOT-SEND-watched.json');
  writeFileSync(path, '{"watched":');
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('is not what evtriage watch wrote');
  expect(readFileSync(path, 'utf8')).toBe('{"watched":');
  expect(reportsIn(folder)).toHaveLength(1);
});

test('a folder that a living process writes to is refused, and so is one of another computer', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  const { word, here } = await claimsHere();
  mkdirSync(join(folder, 'triage-reports'));
  const claim = join(folder, `triage-reports/.evtriage-watch-${process.ppid}-${here}-${word}`);
  writeFileSync(claim, '');
  writeFileSync(`${claim}.held`, '');
  const ran = await watchOnce(folder);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toContain(`another evtriage watch (process ${process.ppid}) writes its reports to`);
  renameSync(claim, claim.replace(here, '00000000'));
  renameSync(`${claim}.held`, `${claim}.held`.replace(here, '00000000'));
  expect((await watchOnce(folder)).stderr).toContain(`(process ${process.ppid} of another computer)`);
});
