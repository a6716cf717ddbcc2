import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { wordsFor } from '../../src/locale/words.ts';
import { findInputs, type FoundInputs } from '../../src/node/find-inputs.ts';
import { folderWith } from '../cli/terminal.ts';

function find(cwd: string, ...given: readonly string[]): Promise<FoundInputs> {
  return findInputs(given, { cwd, stdin: new PassThrough(), words: wordsFor('en') });
}

const names = ({ inputs }: FoundInputs): readonly string[] => inputs.map(({ name }) => name);

/** Why an input cannot be read, in the words a person sees. */
async function refusalOf({ inputs }: FoundInputs, name: string): Promise<string> {
  const input = inputs.find((one) => one.name === name);
  if (!input) throw new Error(`no input ${name}`);
  const chunks = input.chunks()[Symbol.asyncIterator]();
  return await chunks.next().then(
    () => 'it was read',
    (error: Error) => error.message,
  );
}

test('a folder is searched to its depth, and names are counted from it, in order', async () => {
  const folder = folderWith({ 'logs/b.xml': 'b', 'logs/A.csv': 'a', 'logs/old/b.xml': 'ob', 'other.xml': 'o' });
  const found = await find(folder, 'logs');
  expect(names(found)).toEqual(['A.csv', 'b.xml', 'old/b.xml']);
  expect(found.inputs.map(({ bytes }) => bytes)).toEqual([1, 1, 2]);
});

test('the order of arguments does not matter', async () => {
  const folder = folderWith({ 'one/b.xml': '', 'one/a.xml': '', 'two/c.xml': '' });
  expect(names(await find(folder, 'two', 'one'))).toEqual(names(await find(folder, 'one', 'two')));
});

test('files of the same name in two folders have the name of their folder in front', async () => {
  const folder = folderWith({ 'one/a.xml': '', 'two/a.xml': '', 'two/b.xml': '' });
  expect(names(await find(folder, 'one', 'two'))).toEqual(['b.xml', 'one/a.xml', 'two/a.xml']);
  expect(names(await find(folder, 'one/a.xml', 'two/a.xml'))).toEqual(['one/a.xml', 'two/a.xml']);
});

test('a file that several arguments and links lead to is read once', async () => {
  const folder = folderWith({ 'logs/a.xml': 'a' });
  symlinkSync(join(folder, 'logs/a.xml'), join(folder, 'logs/b.xml'));
  expect(names(await find(folder, 'logs', 'logs/a.xml', './logs/', 'logs/*.xml'))).toEqual(['a.xml']);
});

test('a link that leads round in a circle ends', async () => {
  const folder = folderWith({ 'logs/a.xml': 'a' });
  symlinkSync('..', join(folder, 'logs/up'));
  symlinkSync('.', join(folder, 'logs/here'));
  expect(names(await find(folder, 'logs'))).toEqual(['a.xml']);
});

test('a pattern that the shell left as it is finds files and folders', async () => {
  const folder = folderWith({ 'log-1/a.xml': '', 'log-2/b.xml': '', 'c.xml': '', 'd.csv': '' });
  expect(names(await find(folder, 'log-*', '*.xml'))).toEqual(['a.xml', 'b.xml', 'c.xml']);
});

test('a name with brackets in it is a name before it is a pattern', async () => {
  const folder = folderWith({ 'export [1].xml': 'a', 'export 1.xml': 'b' });
  expect(names(await find(folder, 'export [1].xml'))).toEqual(['export [1].xml']);
});

test('what leads nowhere is named as it was given', async () => {
  const folder = folderWith({ 'a.xml': '' });
  const found = await find(folder, 'nowhere', 'a.xml', '*.evtx', '', 'a.xml/below');
  expect(found.missing).toEqual(['nowhere', '*.evtx', '', 'a.xml/below']);
  expect(names(found)).toEqual(['a.xml']);
});

test('hidden files are passed over inside a folder and counted, and read when they are named', async () => {
  const folder = folderWith({ 'logs/.a.xml': '', 'logs/~$a.csv': '', 'logs/Thumbs.db': '', 'logs/.git/b.xml': '' });
  expect(await find(folder, 'logs')).toMatchObject({ inputs: [], hidden: 4 });
  expect(names(await find(folder, 'logs/.a.xml'))).toEqual(['.a.xml']);
});

const ownReport = '{\n  "schemaVersion": "1.0",\n  "reportId": "0a1b2c3d",\n';

test('reports that evtriage wrote are no inputs, wherever they stand in a folder, unless they are named', async () => {
  const ticket = 'Evidence: report.html, report.md, report.json of report 0a1b2c3d.';
  const folder = folderWith({ 'a.xml': '', 'triage-report/report.json': ownReport, 'old/ticket.txt': ticket });
  expect(await find(folder, '.')).toMatchObject({ inputs: [{ name: 'a.xml' }], hidden: 0, ownReports: 2 });
  expect(names(await find(folder, 'triage-report/report.json'))).toEqual(['report.json']);
  expect(names(await find(folder, '.', 'triage-report/report.json'))).toEqual(['a.xml', 'report.json']);
});

test('a log that has the name of a report is an input', async () => {
  const folder = folderWith({
    'report.json': '{"EventID": 1}',
    'old/report.html': '<Event>',
    'ticket.txt': 'Dear support',
  });
  expect(names(await find(folder, '.'))).toEqual(['old/report.html', 'report.json', 'ticket.txt']);
  expect(await find(folder, '.')).toMatchObject({ ownReports: 0 });
});

test('what cannot be opened becomes an input that says why, and the rest is found', async () => {
  const folder = folderWith({ 'logs/z.xml': 'z' });
  symlinkSync('nowhere', join(folder, 'logs/broken'));
  symlinkSync('itself', join(folder, 'logs/itself'));
  const server = createServer();
  await new Promise<void>((listening) => server.listen(join(folder, 'logs/socket'), listening));
  onTestFinished(() => void server.close());
  const found = await find(folder, 'logs');
  expect(names(found)).toEqual(['broken', 'itself', 'socket', 'z.xml']);
  expect(await refusalOf(found, 'broken')).toBe('it is not there, or the link leads nowhere (ENOENT)');
  expect(await refusalOf(found, 'itself')).toBe('the link leads back to itself (ELOOP)');
  expect(await refusalOf(found, 'socket')).toBe('it is a pipe, a socket or a device, not a file');
  expect(await refusalOf(found, 'z.xml')).toBe('it was read');
});

test('a link to itself that is given by name is an input that cannot be read', async () => {
  const folder = folderWith({});
  symlinkSync('itself', join(folder, 'itself'));
  const found = await find(folder, 'itself');
  expect(found.missing).toEqual([]);
  expect(await refusalOf(found, 'itself')).toContain('ELOOP');
});

test('- is standard input, once', async () => {
  const folder = folderWith({ stdin: 'a file of that name' });
  expect(names(await find(folder, '-', '-'))).toEqual(['stdin']);
  expect(names(await find(folder, '-', 'stdin'))).toHaveLength(2);
  expect(new Set(names(await find(folder, '-', 'stdin'))).size).toBe(2);
});
