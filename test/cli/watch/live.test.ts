import { appendFileSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../terminal.ts';
import { kitchenWith, log, page, reportsIn } from './inbox.ts';
import { type Running, until, watching } from './watching.ts';

const started = (watch: Running) => until(() => watch.err().includes('Ctrl-C ends it'));

test.each([
  ['as the system tells of changes', []],
  ['by looking now and then', ['--poll', '1']],
])('what is dropped in gets its report while the watch goes on: %s', async (_, options) => {
  const folder = kitchenWith({ 'first.xml': log });
  const watch = watching(folder, options);
  await until(() => watch.out().includes('-first-xml'));
  writeFileSync(join(folder, 'in/second.xml'), log);
  await until(() => watch.out().includes('-second-xml'));
  cpSync(join(folder, 'toaster'), join(folder, 'in/logs'), { recursive: true });
  writeFileSync(join(folder, 'in/logs/a.xml'), log);
  await until(() => watch.out().includes('-logs'));
  expect(page(folder)).toContain('href=');
  watch.stop();
  expect(await watch.ended).toBe(0);
  expect(readdirSync(join(folder, 'triage-reports')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('several files at once get a report each', async () => {
  const folder = kitchenWith({});
  const watch = watching(folder);
  await started(watch);
  for (let number = 1; number <= 5; number += 1) writeFileSync(join(folder, `in/copy (${number}).xml`), log);
  await until(() => reportsIn(folder).length === 5 && watch.out().split('\n').length === 6);
  watch.stop();
  await watch.ended;
  expect(reportsIn(folder)).toHaveLength(5);
});

test('a file that is still written is waited for, and one that is moved in is whole at once', async () => {
  const folder = kitchenWith({});
  const moved = join(folderWith({ 'old.xml': log }), 'old.xml');
  const watch = watching(folder, [], '0.6');
  await started(watch);
  const growing = join(folder, 'in/new.xml');
  const half = Math.floor(log.length / 2);
  writeFileSync(growing, log.slice(0, half));
  renameSync(moved, join(folder, 'in/old.xml'));
  // Grows as long as the other one settles and is triaged.
  let at = half;
  await until(() => {
    appendFileSync(growing, log.slice(at, at + 1));
    at += 1;
    return watch.out().includes('-old-xml');
  });
  expect(watch.out()).not.toContain('-new-xml');
  appendFileSync(growing, log.slice(at));
  await until(() => watch.out().includes('-new-xml'));
  expect(watch.err()).toContain('new.xml: High: KITCHEN stayed hungry');
});

test('an inbox that is made anew is watched on', async () => {
  const folder = kitchenWith({ 'first.xml': log });
  const watch = watching(folder, ['--poll', '1']);
  await until(() => watch.out().includes('-first-xml'));
  renameSync(join(folder, 'in'), join(folder, 'away'));
  await until(() => watch.err().includes('the inbox cannot be read'));
  renameSync(join(folder, 'away'), join(folder, 'in'));
  rmSync(join(folder, 'in/first.xml'));
  writeFileSync(join(folder, 'in/second.xml'), log);
  await until(() => watch.out().includes('-second-xml'));
  expect(reportsIn(folder)).toHaveLength(2);
});
