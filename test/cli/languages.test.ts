import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localeOf } from '../../src/cli/locale-of.ts';
import type { TriageResult } from '../../src/index.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const resultIn = (folder: string, out: string) =>
  JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as TriageResult;

const german = {
  'toaster/words/de.yaml': `words:
  - { en: Plug the toaster in., de: Stecken Sie den Toaster ein. }
  - { en: The toaster stayed cold., de: Der Toaster blieb kalt. }
`,
};
const logs = { 'logs/a.xml': toasterLog(100, 102) };
const ours = ['logs', '--no-builtin', '--rules', 'toaster'];

test.each([
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['pt', 'pt-BR'],
  ['pt_PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['ja-JP', 'ja'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['en-US', 'en'],
  ['zh-TW', null],
  ['zh-Hant', null],
  ['it', null],
  ['no tag', null],
])('the language for %s is %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

test('a pack of one’s own brings its words, and what it does not say is English and said to be so', async () => {
  const folder = folderWith({ ...toasterPack, ...german, ...logs });
  const { status, stderr } = await evtriage([...ours, '--locale', 'de'], folder);
  expect([status, stderr.includes('words/de.yaml')]).toEqual([0, false]);
  const { findings } = resultIn(folder, 'triage-report');
  expect(findings[0]).toMatchObject({ title: 'host-1 stayed hungry', summary: 'Der Toaster blieb kalt.' });
  expect(findings[0]?.words.title).not.toHaveProperty('de');
  const markdown = readFileSync(join(folder, 'triage-report/report.md'), 'utf8');
  expect(markdown).toContain('Stecken Sie den Toaster ein');
  expect(markdown).toContain('stehen hier auf Englisch');
});

test('a fault in the words is named in a run of that language and in every check', async () => {
  const folder = folderWith({ ...toasterPack, 'toaster/words/de.yaml': 'words:\n  - { en: A. }\n', ...logs });
  const fault = /toaster\/words\/de\.yaml:2:\d+: /;
  expect((await evtriage([...ours, '--locale', 'fr'], folder)).status).toBe(0);
  expect(await evtriage([...ours, '--locale', 'de'], folder)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(fault),
  });
  expect(await evtriage(['rules', 'check', 'toaster'], folder)).toMatchObject({
    status: 2,
    stdout: expect.stringMatching(fault),
  });
});

test('the ticket speaks its own language and names the report by its id; the rest stays', async () => {
  const folder = folderWith({ ...toasterPack, ...german, ...logs });
  await evtriage([...ours, '--ticket-locale', 'de', '-o', 'two'], folder);
  const { reportId, locale, command } = resultIn(folder, 'two');
  expect([locale, command]).toEqual(['en', expect.stringContaining('--ticket-locale de')]);
  const read = (name: string) => readFileSync(join(folder, 'two', name), 'utf8');
  for (const name of readdirSync(join(folder, 'two')).filter((file) => file.startsWith('ticket'))) {
    expect(read(name), name).toContain('Stecken Sie den Toaster ein');
    expect(read(name), name).toContain(reportId);
  }
  expect(read('report.md')).toContain('Plug the toaster in');
  expect(read('report.html')).toMatch(
    /<html lang="en"[\s\S]*<pre id="ticket-text" lang="de" translate="no">[^<]*Stecken Sie/,
  );
});

test('render gives the ticket of an earlier report in another language, and leaves the report as it was', async () => {
  const folder = folderWith({ ...toasterPack, ...logs });
  await evtriage([...ours, '-o', 'first'], folder);
  await evtriage(['render', 'first/report.json', '--ticket-locale', 'ja', '-o', 'second'], folder);
  expect(resultIn(folder, 'second')).toEqual(resultIn(folder, 'first'));
  const ticket = readFileSync(join(folder, 'second/ticket.txt'), 'utf8');
  expect(ticket).toMatch(/[ぁ-ん]/);
  expect(ticket).toContain(resultIn(folder, 'first').reportId);
});
