import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../../src/model/locale.ts';
import { ownReportId, reportsBeside } from '../../src/node/own-reports.ts';
import { evtriage, folderWith } from '../cli/terminal.ts';
import { toasterLog, toasterPack } from '../cli/toaster.ts';

const keyName = 'DO-NOT-SEND-redaction-key.json';
const standard = ['report.html', 'report.json', 'report.md', 'ticket.jira.txt', 'ticket.md', 'ticket.txt'];
const names = ['findings.csv', 'report.sarif', ...standard].toSorted();

const all = ['-f', 'html,json,md,ticket,csv,sarif'];
const logs = { 'a full log': toasterLog(100, 102), 'a log without events': 'Dear support' };

for (const locale of locales) {
  test.each(Object.entries(logs))(`every file of a report in ${locale} on %s is known again`, async (_, log) => {
    const folder = folderWith({ ...toasterPack, 'logs/a.xml': log });
    await evtriage(['logs', '--rules', 'toaster', '--locale', locale, '-o', 'out', ...all], folder);
    const out = join(folder, 'out');
    const { reportId } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { reportId: string };
    const written = readdirSync(out);
    expect(written).toEqual(expect.arrayContaining(names));
    expect(written.filter((name) => !names.includes(name))).toEqual([keyName]);
    // A table without a line says of no report that it is its own.
    const own = written.filter((name) => log === logs['a full log'] || name !== 'findings.csv').toSorted();
    for (const name of own) expect(await ownReportId(join(out, name)), name).toBe(reportId);
    expect(await reportsBeside(out, reportId)).toEqual([]);
    expect((await reportsBeside(out, '00000000')).toSorted()).toEqual(own);
  });
}

test('a file of somebody else is none of ours, whatever it is called, and neither is one of ours under another name', async () => {
  const folder = folderWith({ 'logs/a.xml': toasterLog(100) });
  await evtriage(['logs', '-o', 'out'], folder);
  const ours = readFileSync(join(folder, 'out/report.json'), 'utf8');
  writeFileSync(join(folder, 'out/export.json'), ours);
  expect(await ownReportId(join(folder, 'out/export.json'))).toBeNull();
  for (const name of names) {
    for (const text of ['', toasterLog(100), '{"schemaVersion":"1.0"}', '## Report\n', `note: ${ours}`]) {
      writeFileSync(join(folder, 'out', name), text);
      expect(await ownReportId(join(folder, 'out', name)), `${name}: ${text.slice(0, 30)}`).toBeNull();
    }
  }
});

test('what is no file or is not there is none of ours', async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'report.json'));
  expect(await ownReportId(join(folder, 'report.json'))).toBeNull();
  expect(await reportsBeside(folder, '00000000')).toEqual([]);
});
