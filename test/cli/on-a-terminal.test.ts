import { expect, test } from 'vitest';
import { evtriage, folderWith } from './terminal.ts';
import { toasterLog, toasterPack } from './toaster.ts';

const kitchen = { ...toasterPack, 'logs/a.xml': toasterLog(100, 102) };

test('the severity is coloured on a terminal, unless NO_COLOR is set', async () => {
  const folder = folderWith(kitchen);
  const coloured = async (env: Record<string, string>, terminal: boolean): Promise<boolean> =>
    (await evtriage(['logs', '--no-progress'], folder, { env, terminal })).stderr.includes('\u001B[');
  expect(await coloured({}, true)).toBe(true);
  expect(await coloured({}, false)).toBe(false);
  expect(await coloured({ NO_COLOR: '1' }, true)).toBe(false);
  expect(await coloured({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(await coloured({ FORCE_COLOR: '0' }, true)).toBe(false);
  expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
});

test('--quiet and --no-progress decline the progress line', async () => {
  const folder = folderWith(kitchen);
  const shown = async (...argv: readonly string[]): Promise<boolean> =>
    (await evtriage(['logs', ...argv], folder, { terminal: true })).stderr.includes('reading');
  expect(await shown()).toBe(true);
  expect(await shown('--no-progress')).toBe(false);
  expect(await shown('--quiet')).toBe(false);
});
