import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finishMoves, freeFolder, placeReport } from '../../../src/node/watch/place-report.ts';
import { folderWith } from '../../cli/terminal.ts';

const at = '2026-03-07T04:02:11.318Z';
const folder = '2026-03-07T04-02-11Z-admin-xml';
const files = [{ name: 'report.html', text: 'report' }];
const nothing = async () => {};
const free = (out: string, label: string) => freeFolder(out, at, label, () => false);

test('a report is remembered when all of it is written, and shows only then', async () => {
  const out = folderWith({});
  await placeReport(out, folder, files, async () => {
    expect(readdirSync(out)).toEqual([`.${folder}.tmp`]);
    expect(readFileSync(join(out, `.${folder}.tmp`, 'report.html'), 'utf8')).toBe('report');
  });
  expect(readdirSync(out)).toEqual([folder]);
});

test('a folder of reports that was deleted meanwhile is made again', async () => {
  const out = join(folderWith({}), 'reports');
  expect(await finishMoves(out, () => false)).toEqual([]);
  await placeReport(join(out, 'deeper'), folder, files, nothing);
  expect(readdirSync(join(out, 'deeper'))).toEqual([folder]);
});

test('what cannot be remembered or written leaves nothing behind', async () => {
  const out = folderWith({});
  const full = async () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  await expect(placeReport(out, folder, files, full)).rejects.toThrow('full');
  await expect(placeReport(out, folder, [{ name: 'no/such', text: '' }], nothing)).rejects.toThrow('ENOENT');
  expect(readdirSync(out)).toEqual([]);
});

test('a run that was killed before it remembered a report did not make it; one that was killed after it did', async () => {
  const out = folderWith({
    [`.${folder}.tmp/report.html`]: 'half',
    [`.${folder}-2.tmp/report.html`]: 'whole',
    '.index.html.123.tmp': 'half',
    '.DO-NOT-SEND-watched.json.123.tmp': 'half',
    '.mine.tmp': 'mine',
    [`${folder}-3/report.html`]: 'old',
  });
  expect(await finishMoves(out, (name) => name === `${folder}-2`)).toEqual([`${folder}-2`]);
  expect(readdirSync(out).toSorted()).toEqual(['.mine.tmp', `${folder}-2`, `${folder}-3`]);
  expect(await finishMoves(out, () => true)).toEqual([]);
});

test('what an earlier attempt left in the way is replaced', async () => {
  const out = folderWith({ [`.${folder}.tmp/old.html`]: 'old' });
  await placeReport(out, folder, files, nothing);
  expect(readdirSync(join(out, folder))).toEqual(['report.html']);
});

test('a folder is named by time and source, with a number where that is taken', async () => {
  const out = folderWith({});
  expect(await free(out, 'admin.xml')).toBe(folder);
  mkdirSync(join(out, folder));
  expect(await free(out, 'admin.xml')).toBe(`${folder}-2`);
  expect(await freeFolder(out, at, 'admin.xml', (name) => name === `${folder}-2`)).toBe(`${folder}-3`);
});

test('whatever a file is called, the name of its folder is one step that every file system takes', async () => {
  const out = folderWith({});
  expect(await free(out, '../../etc/passwd')).toBe('2026-03-07T04-02-11Z-etc-passwd');
  expect(await free(out, '...')).toBe('2026-03-07T04-02-11Z-drop');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (label) => {
      const name = await free(out, label);
      expect(name).toMatch(/^2026-03-07T04-02-11Z-[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      writeFileSync(join(out, `${name}.probe`), '');
    }),
    { numRuns: 200 },
  );
});
