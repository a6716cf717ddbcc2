import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipOf } from '../../node/write-zip.ts';
import { evtriage } from '../terminal.ts';
import { toasterLog } from '../toaster.ts';
import { kitchenWith, log, page, reportsIn, watchOnce } from './inbox.ts';

const keyName = 'DO-NOT-SEND-redaction-key.json';
const recordName = 'DO-NOT-SEND-watched.json';

test('a file, an archive and a folder get a report each, and stdout says where', async () => {
  const folder = kitchenWith({ 'admin.xml': log, 'logs/a.xml': log, 'logs/b.xml': toasterLog(100, 102, 102) });
  writeFileSync(join(folder, 'in/export.zip'), zipOf([{ name: 'x.xml', bytes: log }]));
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(0);
  const reports = reportsIn(folder);
  expect(reports.map((name) => name.replace(/^[\d-]+T[\d-]+Z-/, '')).toSorted()).toEqual([
    'admin-xml',
    'export-zip',
    'logs',
  ]);
  const paths = reports.map((name) => join('triage-reports', name, 'report.html'));
  expect(ran.stdout.trimEnd().split('\n').toSorted()).toEqual(paths.toSorted());
  for (const path of paths) expect(readFileSync(join(folder, path), 'utf8')).toContain('host-1 stayed hungry');
  expect(ran.stderr).toContain('admin.xml: High: KITCHEN stayed hungry');
});

test('the report of a drop is what a triage of it writes, byte for byte', async () => {
  const folder = kitchenWith({ 'admin.xml': log, 'KITCHEN-export.xml': log });
  await watchOnce(folder, '--locale', 'zh-CN', '--format', 'html,md,json,ticket,csv,sarif', '--bundle');
  for (const report of reportsIn(folder)) {
    const drop = report.endsWith('admin-xml') ? 'admin.xml' : 'KITCHEN-export.xml';
    const options = ['--no-builtin', '--rules', 'toaster', '--locale', 'zh-CN', '--bundle', '--out', `of-${drop}`];
    await evtriage([`in/${drop}`, '--format', 'html,md,json,ticket,csv,sarif', ...options], folder);
    const names = readdirSync(join(folder, `of-${drop}`)).toSorted();
    expect(names).toContain('report-bundle.zip');
    expect(names).toContain(keyName);
    expect(readdirSync(join(folder, 'triage-reports', report)).toSorted()).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, 'triage-reports', report, name))).toEqual(
        readFileSync(join(folder, `of-${drop}`, name)),
      );
    }
  }
});

test('a second run repeats nothing, and what came since gets its report', async () => {
  const folder = kitchenWith({ 'admin.xml': log });
  await watchOnce(folder);
  const [first] = reportsIn(folder);
  expect(await watchOnce(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
  writeFileSync(join(folder, 'in/new.xml'), log);
  expect((await watchOnce(folder)).stdout).toContain('-new-xml');
  expect(reportsIn(folder)).toHaveLength(2);
  expect(reportsIn(folder)).toContain(first);
});

test('the same file dropped again is not triaged again; with other content it is', async () => {
  const folder = kitchenWith({ 'admin.xml': log });
  await watchOnce(folder);
  utimesSync(join(folder, 'in/admin.xml'), 1, 1);
  const same = await watchOnce(folder);
  expect(same).toMatchObject({ status: 0, stdout: '' });
  expect(same.stderr).toContain(
    `admin.xml: it holds what it held before, so its report stays: ${join('triage-reports', reportsIn(folder)[0] ?? '', 'report.html')}`,
  );
  expect((await watchOnce(folder)).stderr).toBe('');
  writeFileSync(join(folder, 'in/admin.xml'), toasterLog(100));
  expect((await watchOnce(folder)).stdout).toContain('-admin-xml');
  rmSync(join(folder, 'in/admin.xml'));
  await watchOnce(folder);
  writeFileSync(join(folder, 'in/admin.xml'), log);
  expect((await watchOnce(folder)).stderr).toContain('it holds what it held before');
  expect(reportsIn(folder)).toHaveLength(2);
});

test('a report that was deleted is not made again unasked', async () => {
  const folder = kitchenWith({ 'admin.xml': log });
  await watchOnce(folder);
  rmSync(join(folder, 'triage-reports', reportsIn(folder)[0] ?? ''), { recursive: true });
  expect((await watchOnce(folder)).stdout).toBe('');
  renameSync(join(folder, 'in/admin.xml'), join(folder, 'in/again.xml'));
  expect((await watchOnce(folder)).stdout).toContain('-again-xml');
});

test('a name that tells whose log it is stands in no name of a folder and not in the list, and the sender is told', async () => {
  const folder = kitchenWith({ 'KITCHEN-admin.xml': log, 'Mary Miller/a.xml': log });
  const ran = await watchOnce(folder);
  expect(ran.stderr).toContain('drop-1.xml is KITCHEN-admin.xml');
  expect(ran.stderr).toContain('drop-2 is Mary Miller');
  const names = readdirSync(join(folder, 'triage-reports'), { recursive: true }).join('\n');
  expect(names).not.toMatch(/KITCHEN|Mary|Miller/i);
  expect(page(folder)).not.toMatch(/KITCHEN|Mary|Miller/);
  expect(page(folder)).toContain('drop-1.xml');
  expect(readFileSync(join(folder, 'triage-reports', recordName), 'utf8')).toContain('Mary Miller');
});

test('with --redact none names stay, and hostile ones become one step of a path and no markup', async () => {
  const name = '<img src=x onerror=alert(1)>&"\u202e.xml';
  const folder = kitchenWith({ [name]: log });
  const ran = await watchOnce(folder, '--redact', 'none');
  expect(reportsIn(folder)[0]).toMatch(/Z-img-src-x-onerror-alert-1-xml$/);
  expect(ran.stdout).not.toContain('<img');
  expect(ran.stderr).not.toContain('\u202e');
  expect(page(folder)).not.toContain('<img');
  expect(page(folder)).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;&amp;&quot;␣U+202E.xml');
  expect(existsSync(join(folder, 'triage-reports', reportsIn(folder)[0] ?? '', keyName))).toBe(false);
});

test('--key gives the names of all drops the same pseudonyms, also where it lies in the inbox', async () => {
  const folder = kitchenWith({ 'a.xml': log, 'b.xml': log.replaceAll('KITCHEN', 'PANTRY'), 'c.xml': log });
  const { status } = await watchOnce(folder, '--key', 'in/ours.json', '--format', 'json');
  expect(status).toBe(0);
  const titles = reportsIn(folder).map((report) => {
    const text = readFileSync(join(folder, 'triage-reports', report, 'report.json'), 'utf8');
    return `${report.at(-5)}: ${(JSON.parse(text) as { findings: { title: string }[] }).findings[0]?.title}`;
  });
  expect(titles.toSorted()).toEqual(['a: host-1 stayed hungry', 'b: host-2 stayed hungry', 'c: host-1 stayed hungry']);
  expect(readdirSync(join(folder, 'triage-reports'), { recursive: true }).join()).not.toContain(keyName);
  expect(await watchOnce(folder, '--key', 'in/ours.json')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('reports may go into the inbox, and a link that leads to them is no drop', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  mkdirSync(join(folder, 'in/out'));
  symlinkSync('out', join(folder, 'in/link'));
  await watchOnce(folder, '--out', 'in/out');
  expect(reportsIn(folder, 'in/out')).toHaveLength(1);
  expect(await watchOnce(folder, '--out', 'in/out')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a report that is dropped is no drop', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  await watchOnce(folder);
  renameSync(join(folder, 'triage-reports', reportsIn(folder)[0] ?? ''), join(folder, 'in/dropped'));
  expect(await watchOnce(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a drop that cannot be read gets a report that says so, the others get theirs, and the exit status is 3', async () => {
  const folder = kitchenWith({ 'a.xml': log, 'broken.xml': '<Event', 'empty.csv': '' });
  const zip = zipOf([{ name: 'x.xml', bytes: log.repeat(9) }]);
  writeFileSync(join(folder, 'in/cut.zip'), zip.subarray(0, zip.length / 2));
  symlinkSync('nowhere', join(folder, 'in/dangling.xml'));
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(3);
  expect(reportsIn(folder)).toHaveLength(4);
  for (const name of ['broken.xml', 'empty.csv', 'cut.zip']) expect(ran.stderr).toContain(`${name}: Cannot judge: `);
  expect(await watchOnce(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
  appendFileSync(join(folder, 'in/cut.zip'), zip.subarray(zip.length / 2));
  expect((await watchOnce(folder)).stderr).toContain('cut.zip: High: ');
});

test('the list names every drop, newest first, with a link that leads to its report', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  await watchOnce(folder, '--locale', 'zh-CN');
  writeFileSync(join(folder, 'in/b.xml'), toasterLog(100));
  await watchOnce(folder, '--locale', 'zh-CN');
  const html = page(folder);
  expect(html.indexOf('>b.xml<')).toBeLessThan(html.indexOf('>a.xml<'));
  const links = [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, href]) => decodeURIComponent(href ?? ''));
  expect(links).toHaveLength(2);
  for (const link of links) expect(existsSync(join(folder, 'triage-reports', link))).toBe(true);
  expect(html).toContain('共 2 项');
  expect(html).not.toContain('KITCHEN');
});

test('a broken rule is named once, and the exit status is 2', async () => {
  const folder = kitchenWith({ 'a.xml': log, 'b.xml': log });
  appendFileSync(join(folder, 'toaster/events.yaml'), '  - id: nothing\n');
  const ran = await watchOnce(folder);
  expect(ran.status).toBe(2);
  expect(ran.stderr.match(/events\.yaml:\d+/g)).toHaveLength(ran.stderr.match(/hint:/g)?.length ?? 0);
  expect(reportsIn(folder)).toHaveLength(2);
});

test('--quiet says nothing of what went well', async () => {
  const folder = kitchenWith({ 'a.xml': log });
  expect((await watchOnce(folder, '--quiet')).stderr).toBe('');
});
