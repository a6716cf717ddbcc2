import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimFolder } from '../../../src/node/watch/claim-folder.ts';
import { folderWith } from '../../cli/terminal.ts';
import { claimsHere } from './claims-here.ts';

/** Leaves a claim of a process in the folder. */
function leave(folder: string, pid: number, host: string, word = 'f'.repeat(16)): string {
  const path = join(folder, `.evtriage-watch-${pid}-${host}-${word}`);
  writeFileSync(path, '');
  writeFileSync(`${path}.held`, '');
  return path;
}

const nobody = 999_999_999;

test('of many that ask at once for a folder with a dead claim one has it, and each gives back only its own', async () => {
  const { here } = await claimsHere();
  for (let round = 0; round < 20; round += 1) {
    const folder = folderWith({});
    leave(folder, nobody, here);
    const asked = await Promise.all(Array.from({ length: 6 }, () => claimFolder(folder)));
    const holders = asked.filter((one) => typeof one === 'function');
    expect(holders).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.held'))).toHaveLength(1);
    expect(await claimFolder(folder)).toEqual({ process: process.pid, isElsewhere: false });
    await holders[0]?.();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a claim of a number that this process has by chance is dead', async () => {
  const { here } = await claimsHere();
  const folder = folderWith({});
  leave(folder, process.pid, here);
  expect(await claimFolder(folder)).toBeTypeOf('function');
});

test('a claim that nobody refreshes is dead, whoever has its number now, here and on other computers', async () => {
  const { here } = await claimsHere();
  for (const host of [here, '00000000']) {
    const folder = folderWith({});
    const path = leave(folder, process.ppid, host);
    expect(await claimFolder(folder)).toEqual({ process: process.ppid, isElsewhere: host !== here });
    utimesSync(path, 1, 1);
    expect(await claimFolder(folder)).toBeTypeOf('function');
  }
});

test('a number of another computer is not looked up on this one', async () => {
  const folder = folderWith({});
  leave(folder, nobody, '00000000');
  expect(await claimFolder(folder)).toEqual({ process: nobody, isElsewhere: true });
});

test('a claim does not name the computer', async () => {
  const folder = folderWith({});
  await claimFolder(folder);
  const written = readdirSync(folder).flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(written.join('\n')).not.toContain(hostname());
});
