import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';

function filesBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
}

test('demo writes the exports of the sample story and their report, and says what to try', async () => {
  const folder = folderWith({});
  const { status, stdout, stderr } = await evtriage(['demo', '--out', 'my demo'], folder);
  expect(status).toBe(0);
  expect(stdout).toBe(`${join('my demo', 'triage-report', 'report.html')}\n`);
  expect(existsSync(join(folder, stdout.trim()))).toBe(true);
  expect(stderr).toContain(`evtriage doctor "${join('my demo', 'logs')}"`);
  const [told, kept] = [join(folder, 'my demo/logs'), 'fixtures/demo'];
  expect(filesBelow(told)).toEqual(filesBelow(kept));
  for (const name of filesBelow(told)) {
    expect(readFileSync(join(told, name)).equals(readFileSync(join(kept, name))), name).toBe(true);
  }
});

test('demo speaks Chinese when asked to', async () => {
  const folder = folderWith({});
  const { stderr } = await evtriage(['demo', '--locale', 'zh-CN'], folder);
  expect(stderr).toContain('接下来可以试试');
  const report = JSON.parse(readFileSync(join(folder, 'evtriage-demo/triage-report/report.json'), 'utf8')) as object;
  expect(report).toMatchObject({ locale: 'zh-CN' });
});

test('a folder that takes no files is named', async () => {
  const { status, stderr } = await evtriage(['demo', '--out', 'a/file'], folderWith({ a: 'text' }));
  expect(status).toBe(2);
  expect(stderr).toContain('the report could not be written to "a/file"');
});
