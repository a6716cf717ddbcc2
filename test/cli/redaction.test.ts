import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as door from '../../src/index.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

vi.mock('../../src/index.ts', { spy: true });

const keyName = 'DO-NOT-SEND-redaction-key.json';
const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };
const argv = ['logs', '--no-builtin', '--rules', 'toaster'];

test('unless told otherwise names are replaced in every report, and the key lies beside them for its owner alone', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(argv, folder);
  const out = join(folder, 'triage-report');
  for (const name of readdirSync(out).filter((one) => one !== keyName)) {
    expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(/\bKITCHEN\b/);
  }
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
    redaction: { profile: 'share', counts: { host: 1 } },
  });
  expect(JSON.parse(readFileSync(join(out, keyName), 'utf8')).names).toContainEqual({
    class: 'host',
    pseudonym: 'host-1',
    original: 'KITCHEN',
  });
  if (process.platform !== 'win32') expect(statSync(join(out, keyName)).mode & 0o777).toBe(0o600);
  expect(ran.stderr).toContain(`in ${join('triage-report', keyName)}: keep it, and do not send it.`);
  expect(ran.stderr).toContain('KITCHEN stayed hungry');
});

test('a key that lies there already is replaced whole, and is the owner’s alone again', async () => {
  const folder = folderWith({ ...kitchen, [`triage-report/${keyName}`]: 'old' });
  await evtriage(argv, folder);
  expect(door.readKey(readFileSync(join(folder, 'triage-report', keyName), 'utf8'))).not.toBeNull();
  if (process.platform !== 'win32') expect(statSync(join(folder, 'triage-report', keyName)).mode & 0o777).toBe(0o600);
});

test('--redact none prints the names and writes no key', async () => {
  const folder = folderWith(kitchen);
  await evtriage([...argv, '--redact', 'none'], folder);
  expect(readFileSync(join(folder, 'triage-report/report.html'), 'utf8')).toContain('KITCHEN stayed hungry');
  expect(existsSync(join(folder, 'triage-report', keyName))).toBe(false);
});

test('--keep leaves a class of names, alone or in the plural', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage([...argv, '--keep', 'hosts,ca', '-f', 'json', '-o', '-'], folder);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    findings: [{ title: 'KITCHEN stayed hungry' }],
    redaction: { kept: ['host', 'ca'] },
    command: expect.stringContaining('--keep host,ca'),
  });
});

test('with -o - no key is written unless --key names a file, and that is said', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage([...argv, '-f', 'md', '-o', '-'], folder);
  expect(ran.stderr).toContain('The real names are kept nowhere');
  expect(readdirSync(folder).toSorted()).toEqual(['logs', 'toaster']);
  await evtriage([...argv, '-f', 'md', '-o', '-', '--key', 'keys/ours.json'], folder);
  expect(readFileSync(join(folder, 'keys/ours.json'), 'utf8')).toContain('KITCHEN');
});

test('--key gives the names of two reports the same pseudonyms, and lies only where it was named', async () => {
  const folder = folderWith({ ...kitchen, 'more/b.xml': toasterLog(102).replaceAll('KITCHEN', 'PANTRY') });
  await evtriage([...argv, '--key', 'ours.json'], folder);
  expect(existsSync(join(folder, 'triage-report', keyName))).toBe(false);
  const title = async (folders: readonly string[]) => {
    const ran = await evtriage([...folders, ...argv.slice(1), '--key', 'ours.json', '-f', 'json', '-o', '-'], folder);
    return (JSON.parse(ran.stdout) as { findings: { title: string }[] }).findings[0]?.title;
  };
  expect(await title(['more'])).toBe('host-2 stayed hungry');
  expect(await title(['logs'])).toBe('host-1 stayed hungry');
});

test('a file that is no key is refused and left as it is', async () => {
  const folder = folderWith({ ...kitchen, 'notes.json': '{"names":[]}' });
  const ran = await evtriage([...argv, '--key', 'notes.json'], folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('"notes.json" is no redaction key of evtriage, and it is not overwritten');
  expect(readFileSync(join(folder, 'notes.json'), 'utf8')).toBe('{"names":[]}');
  expect(existsSync(join(folder, 'triage-report', 'report.html'))).toBe(false);
});

test.each([
  [['--redact', 'some'], '--redact takes share, strict or none, and "some" was given'],
  [['--keep', 'shoes'], '--keep takes classes of names, and "shoes" is none'],
  [['--redact', 'none', '--key', 'k.json'], '--key does not go with --redact none'],
])('%s is refused', async (options, said) => {
  const ran = await evtriage([...argv, ...options], folderWith(kitchen));
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(said);
});

test('a report that would hold an original is not written: exit 4 names the class and the output, not the name', async () => {
  const folder = folderWith({ ...kitchen, 'triage-report/report.md': 'mine' });
  vi.mocked(door.render).mockImplementationOnce(async () => [{ name: 'report.md', text: 'KITCHEN\n' }]);
  const ran = await evtriage([...argv, '-f', 'md'], folder);
  expect(ran.status).toBe(4);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toContain('nothing was written, because report.md would still hold real names or secrets (hosts)');
  expect(ran.stderr).not.toContain('KITCHEN');
  expect(readdirSync(join(folder, 'triage-report'))).toEqual(['report.md']);
  expect(readFileSync(join(folder, 'triage-report/report.md'), 'utf8')).toBe('mine');
});

test('a second run over a folder that holds reports and key gives the same files and bytes', async () => {
  const folder = folderWith(kitchen);
  const out = join(folder, 'triage-report');
  const all = () => Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  await evtriage(['.', ...argv.slice(1)], folder);
  const first = all();
  await evtriage(['.', ...argv.slice(1)], folder);
  expect(all()).toEqual(first);
});

test('the key of another report is kept under its id, since that one may have been sent', async () => {
  const folder = folderWith({ ...kitchen, 'more/b.xml': toasterLog(102).replaceAll('KITCHEN', 'PANTRY') });
  const out = join(folder, 'triage-report');
  await evtriage(argv, folder);
  const first = readFileSync(join(out, keyName), 'utf8');
  const { reportId } = JSON.parse(first) as { reportId: string };
  await evtriage(['more', ...argv.slice(1)], folder);
  const aside = `DO-NOT-SEND-redaction-key-${reportId}.json`;
  expect(readFileSync(join(out, aside), 'utf8')).toBe(first);
  expect(readFileSync(join(out, keyName), 'utf8')).toContain('PANTRY');
  expect((await evtriage(['triage-report', 'logs', ...argv.slice(1), '-o', 'x'], folder)).stderr).toContain(
    '8 files that evtriage wrote were left out',
  );
});
