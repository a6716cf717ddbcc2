import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../../src/model/locale.ts';
import { ownFile, reportsBeside } from '../../src/node/own-reports.ts';
import { evtriage, folderWith } from '../cli/terminal.ts';
import { toasterLog, toasterPack } from '../cli/toaster.ts';
import { zipOf } from './write-zip.ts';

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
    for (const name of own) expect(await ownFile(join(out, name)), name).toEqual({ reportId });
    expect(await reportsBeside(out, reportId)).toEqual([]);
    expect((await reportsBeside(out, '00000000')).toSorted()).toEqual(own);
  });
}

test('a file of somebody else is none of ours, whatever it is called, and neither is one of ours under another name', async () => {
  const folder = folderWith({ 'logs/a.xml': toasterLog(100) });
  await evtriage(['logs', '-o', 'out'], folder);
  const ours = readFileSync(join(folder, 'out/report.json'), 'utf8');
  writeFileSync(join(folder, 'out/export.json'), ours);
  expect(await ownFile(join(folder, 'out/export.json'))).toBeNull();
  for (const name of names) {
    for (const text of ['', toasterLog(100), '{"schemaVersion":"1.0"}', '## Report\n', `note: ${ours}`]) {
      writeFileSync(join(folder, 'out', name), text);
      expect(await ownFile(join(folder, 'out', name)), `${name}: ${text.slice(0, 30)}`).toBeNull();
    }
  }
});

test('what is no file or is not there is none of ours', async () => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'report.json'));
  expect(await ownFile(join(folder, 'report.json'))).toBeNull();
  expect(await reportsBeside(folder, '00000000')).toEqual([]);
});

const watched = ['DO-NOT-SEND-watched.json', 'index.html'];

for (const locale of locales) {
  test(`what a watch in ${locale} writes beside its reports is known again, in folders and archives, and is no other report`, async () => {
    const folder = folderWith({ ...toasterPack, 'in/KITCHEN.xml': toasterLog(100, 102) });
    const words = ['--once', '--settle', '0', '--rules', 'toaster', '--no-builtin', '--locale', locale];
    await evtriage(['watch', 'in', '-o', 'out', ...words], folder);
    for (const name of watched) expect(await ownFile(join(folder, 'out', name)), name).toEqual({ reportId: null });
    expect(await reportsBeside(join(folder, 'out'), '00000000')).toEqual([]);
    const texts = watched.map((name) => ({ name, bytes: readFileSync(join(folder, 'out', name), 'utf8') }));
    writeFileSync(join(folder, 'out.zip'), zipOf(texts));
    for (const input of ['out', 'out.zip']) {
      const { stdout } = await evtriage([input, '-f', 'json', '-o', '-', '--redact', 'none'], folder);
      expect((JSON.parse(stdout) as { inputs: object[] }).inputs, input).toEqual([]);
    }
  });
}

test('a page or a list of somebody else is none of a watch', async () => {
  const page = '<!DOCTYPE html><html><head><meta name="generator" content="Hugo 0.1"><title>evtriage 1</title>';
  const folder = folderWith({ 'index.html': page, 'DO-NOT-SEND-watched.json': '{"watched":"1.0","films":[]}' });
  for (const name of watched) expect(await ownFile(join(folder, name)), name).toBeNull();
});
