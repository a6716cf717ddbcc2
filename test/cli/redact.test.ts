import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as door from '../../src/index.ts';
import * as inner from '../../src/inner.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

vi.mock('../../src/index.ts', { spy: true });
vi.mock('../../src/inner.ts', { spy: true });

const keyName = 'DO-NOT-SEND-redaction-key.json';
const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };
const argv = ['redact', 'logs', '--no-builtin', '--rules', 'toaster'];
const csv =
  'Level,Date and Time,Source,Event ID,Task Category\r\nError,2026-03-07 10:00:00,Toaster,102,None,"KITCHEN burnt"\r\n';

test('a copy without names is written, which triages to the same, and the key lies beside it for its owner alone', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(argv, folder);
  expect(ran.stderr).toContain('1 copy stands in ./redacted-logs');
  const key = `1 real name stands in redacted-logs/${keyName}: keep it, and do not send it with the copies.`;
  expect(ran.stderr.replaceAll('\\', '/')).toContain(key);
  expect(ran.stderr).not.toContain('Read the report');
  expect([ran.status, ran.stdout]).toEqual([0, 'redacted-logs\n']);
  expect(readdirSync(join(folder, 'redacted-logs')).toSorted()).toEqual([keyName, 'a.xml', 'redacted-logs.json']);
  const copy = readFileSync(join(folder, 'redacted-logs/a.xml'), 'utf8');
  expect(copy).toContain('host-1');
  expect(copy).not.toContain('KITCHEN');
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'redacted-logs', keyName)).mode & 0o777).toBe(0o600);
  }
  const rules = ['--no-builtin', '--rules', 'toaster', '-f', 'json', '-o', '-', '--redact', 'none'];
  const groups = async (path: string) => {
    const { stdout } = await evtriage([path, ...rules], folder);
    return (JSON.parse(stdout) as door.TriageResult).groups.map(({ id, count, first, last }) => [
      id,
      count,
      first,
      last,
    ]);
  };
  expect(await groups('redacted-logs')).toEqual(await groups('logs'));
});

test('the list and the key tell the id of the redacted result: the other one is a digest of real names', async () => {
  const folder = folderWith(kitchen);
  expect((await evtriage(argv, folder)).status).toBe(0);
  const idIn = (file: string) =>
    (JSON.parse(readFileSync(join(folder, 'redacted-logs', file), 'utf8')) as { readonly reportId: string }).reportId;
  const real = (await vi.mocked(door.triage).mock.results.at(-1)?.value) as door.TriageResult;
  const redacted = (await vi.mocked(door.redact).mock.results.at(-1)?.value) as { readonly result: door.TriageResult };
  expect(JSON.stringify(real)).toContain('KITCHEN');
  expect(JSON.stringify(redacted)).not.toContain(`"reportId":"${real.reportId}"`);
  expect([idIn('redacted-logs.json'), idIn(keyName)]).toEqual([redacted.result.reportId, redacted.result.reportId]);
});

test('a name that stands in the last file is replaced in the first one', async () => {
  const folder = folderWith({ ...kitchen, 'logs/0.csv': csv });
  await evtriage(argv, folder);
  expect(readFileSync(join(folder, 'redacted-logs/0.csv'), 'utf8')).toContain(',host-1 burnt');
});

test('names of files are replaced as those of inputs are', async () => {
  const folder = folderWith({ ...toasterPack, 'logs/kitchen of Zelda.xml': toasterLog(102) });
  await evtriage(argv, folder);
  expect(existsSync(join(folder, 'redacted-logs/input-1.xml'))).toBe(true);
});

test('a form that cannot be written anew is named with what helps, and the rest is written', async () => {
  const text =
    'Event[0]:\n  Log Name: Application\n  Source: Toaster\n  Date: 2026-03-07T10:00:00.000\n  Event ID: 102\n  Level: Error\n  Computer: KITCHEN\n  Description: \nburnt\n';
  const folder = folderWith({ ...kitchen, 'logs/b.txt': text, 'logs/notes.md': 'no log' });
  const ran = await evtriage(argv, folder);
  expect(ran.stderr).toContain('b.txt: not copied, for wevtutil-text cannot be written anew');
  expect(ran.stderr).toContain('/f:XML');
  expect(ran.status).toBe(0);
  expect(readdirSync(join(folder, 'redacted-logs')).toSorted()).toEqual([keyName, 'a.xml', 'redacted-logs.json']);
  expect((await evtriage([...argv, '--strict'], folder)).status).toBe(3);
  expect((await evtriage(['redact', 'logs/b.txt', '-o', 'none'], folder)).status).toBe(3);
});

test('a damaged record is left out and counted', async () => {
  const whole = toasterLog(100, 102);
  const folder = folderWith({ ...kitchen, 'logs/a.xml': whole.slice(0, whole.lastIndexOf('</Event>')) });
  const ran = await evtriage(argv, folder);
  expect(ran.stderr).toContain('a.xml: 1 record that could not be read is not in the copy');
  expect(readFileSync(join(folder, 'redacted-logs/a.xml'), 'utf8').match(/<Event /g)).toHaveLength(1);
});

test('a second run gives the same bytes, reads no copies, and takes away those that are no more', async () => {
  const folder = folderWith({ ...kitchen, 'logs/b.xml': toasterLog(100) });
  const here = ['redact', '.', '--no-builtin', '--rules', 'toaster'];
  await evtriage(here, folder);
  const before = readdirSync(join(folder, 'redacted-logs')).map((name) => [
    name,
    readFileSync(join(folder, 'redacted-logs', name), 'utf8'),
  ]);
  await evtriage(here, folder);
  const after = readdirSync(join(folder, 'redacted-logs')).map((name) => [
    name,
    readFileSync(join(folder, 'redacted-logs', name), 'utf8'),
  ]);
  expect(after).toEqual(before);
  await evtriage([...here.slice(0, 1), 'logs/a.xml', ...here.slice(2)], folder);
  expect(readdirSync(join(folder, 'redacted-logs')).filter((name) => name.endsWith('.xml'))).toEqual(['a.xml']);
});

test('--key gives the names of a report and of a copy the same pseudonyms', async () => {
  const folder = folderWith(kitchen);
  writeFileSync(
    join(folder, 'ours.json'),
    JSON.stringify({
      redactionKey: '1.0',
      reportId: 'x',
      names: [{ class: 'host', pseudonym: 'host-7', original: 'KITCHEN' }],
    }),
  );
  await evtriage([...argv, '--key', 'ours.json'], folder);
  expect(readFileSync(join(folder, 'redacted-logs/a.xml'), 'utf8')).toContain('host-7');
});

test('an original in a finished copy ends the run with 4, and nothing stays', async () => {
  const folder = folderWith(kitchen);
  const { rewriteExport } = inner;
  vi.mocked(inner.rewriteExport).mockImplementationOnce((written, names) => {
    const made = rewriteExport(written, names);
    async function* text() {
      for await (const part of made.text) yield part.replaceAll('host-1', 'KITCHEN');
    }
    return { ...made, text: text() };
  });
  const ran = await evtriage(argv, folder);
  expect(ran.status).toBe(4);
  expect(ran.stderr).not.toContain('KITCHEN');
  expect(readdirSync(join(folder, 'redacted-logs'))).toEqual([]);
});

test.each([
  [['redact'], 'no file or folder is given'],
  [['redact', '-'], 'can be read only once'],
  [['redact', 'logs', '-o', '-'], 'names no folder'],
  [['redact', 'logs', '--redact', 'none'], 'replaces none'],
  [['redact', 'logs', '-o', 'toaster'], 'holds other files'],
  [['redact', 'logs', '-o', 'logs'], 'lies in the folder'],
  [['redact', 'logs/a.xml', '-o', 'logs'], 'lies in the folder'],
  [['redact', 'nowhere'], 'is not there'],
  [['redact', 'logs', '--format', 'md'], 'does not go with evtriage redact'],
])('evtriage %j is refused before anything is written', async (words, said) => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(words, folder);
  expect(ran.stderr).toContain(said);
  expect(ran.status).toBe(2);
  expect(readdirSync(join(folder, 'logs'))).toEqual(['a.xml']);
});
