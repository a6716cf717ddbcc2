import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const key = 'DO-NOT-SEND-redaction-key.json';
const all = [key, 'report.html', 'report.json', 'report.md', 'ticket.jira.txt', 'ticket.md', 'ticket.txt'];
const ours = ['--no-builtin', '--rules', 'toaster'];
const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };

interface Report {
  readonly command: string;
  readonly generatedAt: string;
  readonly locale: string;
  readonly totals: { readonly records: number; readonly outside: number };
  readonly findings: readonly { readonly title: string }[];
  readonly inputs: readonly { readonly name: string; readonly form: string | null; readonly sha256: string | null }[];
}

async function report(argv: readonly string[], cwd: string, stdin?: string): Promise<Report> {
  const more = stdin === undefined ? {} : { stdin };
  const ran = await evtriage([...argv, '-f', 'json', '-o', '-'], cwd, more);
  return JSON.parse(ran.stdout) as Report;
}

test('a folder of exports becomes every report, stdout is the path of one, and stderr ends in the verdict', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(['logs', '--rules', 'toaster'], folder);
  expect(ran.status).toBe(0);
  expect(ran.stdout).toBe(`${join('triage-report', 'report.html')}\n`);
  expect(readdirSync(join(folder, 'triage-report')).toSorted()).toEqual(all);
  expect(ran.stderr).toMatch(/\nHigh: .+ \(2 records, 1 failure, 0 unreadable, 0 duplicates\)\n$/);
});

test('only what was asked for is written, and stdout names the first of it', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(['logs', '-f', 'ticket,json', '-o', 'out/deep'], folder);
  expect(ran.stdout).toBe(`${join('out/deep', 'ticket.md')}\n`);
  expect(readdirSync(join(folder, 'out/deep')).toSorted()).toEqual([
    key,
    'report.json',
    'ticket.jira.txt',
    'ticket.md',
    'ticket.txt',
  ]);
});

test('with -o - the report itself is on stdout and nothing is written', async () => {
  const folder = folderWith(kitchen);
  expect(await report(['logs', ...ours], folder)).toMatchObject({
    totals: { records: 2 },
    findings: [{ title: 'host-1 stayed hungry' }],
  });
  expect((await evtriage(['logs', '-f', 'ticket', '-o', '-'], folder)).stdout).not.toContain('triage-report');
  expect(readdirSync(folder).toSorted()).toEqual(['logs', 'toaster']);
});

test('the same input and options give the same bytes, over a folder that holds the first report too', async () => {
  const folder = folderWith(kitchen);
  const read = (): readonly string[] => all.map((name) => readFileSync(join(folder, 'triage-report', name), 'utf8'));
  expect((await evtriage(['.', ...ours], folder)).status).toBe(0);
  const first = read();
  expect((await evtriage(['.', ...ours], folder)).status).toBe(0);
  expect(read()).toEqual(first);
});

test('the options reach the report, and the command in it can be repeated and names no folder', async () => {
  const folder = folderWith(kitchen);
  const argv = [
    '--locale',
    'zh-CN',
    '--since',
    '2026-03-07T04:01:00Z',
    '--now',
    '2026-03-09',
    '--redact',
    'none',
    ...ours,
  ];
  const made = await report(
    [join(folder, 'logs'), '--tz', 'Asia/Shanghai', ...argv.slice(0, -1), `${folder}/toaster`],
    '/',
  );
  expect(made).toMatchObject({
    locale: 'zh-CN',
    generatedAt: '2026-03-08T16:00:00.000Z',
    totals: { records: 1, outside: 1 },
    command:
      'evtriage logs --tz Asia/Shanghai --since 2026-03-07T04:01:00.000Z --now 2026-03-08T16:00:00.000Z ' +
      '--redact none --locale zh-CN --no-builtin --rules toaster',
  });
});

test('standard input is an input, with its digest', async () => {
  const made = await report(['-'], folderWith({}), toasterLog(100));
  expect(made.inputs).toMatchObject([{ name: 'stdin', form: 'event-viewer-xml' }]);
  expect(made.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('--fail-on makes a finding the exit status, and the report is written', async () => {
  const folder = folderWith(kitchen);
  const ran = await evtriage(['logs', '--fail-on', 'high', ...ours], folder);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('--fail-on high: 1 finding is that severe or worse\n');
  expect(existsSync(join(folder, 'triage-report/report.html'))).toBe(true);
  expect((await evtriage(['logs', '--fail-on', 'critical', ...ours], folder)).status).toBe(0);
});

test('a skipped file is named with its reason; --strict makes it the exit status', async () => {
  const folder = folderWith({ ...kitchen, 'logs/notes.txt': 'Dear support, it does not work.\n' });
  const ran = await evtriage(['logs'], folder);
  expect(ran.status).toBe(0);
  expect(ran.stderr).toMatch(/^notes\.txt(:\d+)?: skipped\. \S/m);
  const strict = await evtriage(['logs', '--strict'], folder);
  expect(strict.status).toBe(3);
  expect(strict.stderr).toContain('--strict: 1 of 2 files and 0 records could not be read\n');
});

test('a file that the system refuses is skipped with the reason, and the others are read', async () => {
  const folder = folderWith(kitchen);
  symlinkSync('itself.xml', join(folder, 'logs/itself.xml'));
  const ran = await evtriage(['logs', '--strict'], folder);
  expect(ran.status).toBe(3);
  expect(ran.stderr).toMatch(/^itself\.xml: skipped\. .*the link leads back to itself \(ELOOP\)/m);
  expect(ran.stderr).toContain('(2 records, ');
});

test('a folder without any log is 3, and the report says what was skipped', async () => {
  const folder = folderWith({ 'logs/notes.txt': 'Dear support, it does not work.\n' });
  const ran = await evtriage(['logs'], folder);
  expect(ran.status).toBe(3);
  expect(ran.stderr).toContain('evtriage: nothing was read: the one file holds no event that can be read\n  hint: ');
  expect(readFileSync(join(folder, 'triage-report/report.md'), 'utf8')).toContain('notes.txt');
});

test('an empty folder is 3, and a report of an earlier run does not stay in the place of this one', async () => {
  const folder = folderWith({ 'logs/': '', 'triage-report/report.json': 'old' });
  const ran = await evtriage(['logs'], folder);
  expect(ran.status).toBe(3);
  expect(ran.stderr).toContain('evtriage: nothing was read: there is no file in what was given\n  hint: ');
  expect(readFileSync(join(folder, 'triage-report/report.json'), 'utf8')).toContain('"inputs": []');
});

test('--quiet leaves on stderr only what changes the exit status', async () => {
  const folder = folderWith({ ...kitchen, 'logs/notes.txt': 'Dear support', 'logs/.hidden': '' });
  expect(await evtriage(['logs', '--quiet'], folder)).toMatchObject({ status: 0, stderr: '' });
  const ran = await evtriage(['logs', '--quiet', '--strict'], folder);
  expect(ran.stderr).toBe('--strict: 1 of 2 files and 0 records could not be read\n');
});

test('hidden files are counted on stderr', async () => {
  const folder = folderWith({ ...kitchen, 'logs/.DS_Store': '' });
  expect((await evtriage(['logs'], folder)).stderr).toContain('1 hidden file or folder was left out');
});

test('what evtriage wrote is counted on stderr when it is not read, and a log of such a name is read', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, '-o', 'logs'], folder);
  expect((await evtriage(['logs', ...ours], folder)).stderr).toContain('7 files that evtriage wrote were left out');
  writeFileSync(join(folder, 'logs/report.json'), toasterLog(102));
  expect((await evtriage(['logs', ...ours], folder)).stderr).toContain('6 files that evtriage wrote were left out');
  expect((await report(['logs', ...ours], folder)).inputs.map(({ name }) => name)).toEqual(['a.xml', 'report.json']);
});

test('files of another report that stay beside the new ones are named, those of the same report are not', async () => {
  const folder = folderWith(kitchen);
  await evtriage(['logs', ...ours, '-f', 'html,ticket'], folder);
  const same = await evtriage(['logs', ...ours, '-f', 'md'], folder);
  expect(same.stderr).not.toContain('another report');
  writeFileSync(join(folder, 'triage-report/ticket.txt'), 'my own notes');
  const { stderr } = await evtriage(['logs', ...ours, '-f', 'md', '--since', '2026-03-07T04:01:00Z'], folder);
  expect(stderr).toMatch(
    /triage-report still holds report.html, ticket.md, and ticket.jira.txt of another report than this one, which is [0-9a-f]{8}; /,
  );
  expect(readdirSync(join(folder, 'triage-report')).toSorted()).toEqual(all.filter((name) => name !== 'report.json'));
  expect((await evtriage(['logs', ...ours], folder)).stderr).not.toContain('another report');
});

test('a place that takes no report is refused before anything is read', async () => {
  const folder = folderWith({ ...kitchen, file: '' });
  const ran = await evtriage(['logs', '-o', 'file'], folder);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^evtriage: the report could not be written to "file": .*\(EEXIST\)\n {2}hint: /);
});
