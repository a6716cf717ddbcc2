import { readdirSync } from 'node:fs';
import { claimFolder } from '../../../src/node/watch/claim-folder.ts';
import { folderWith } from '../../cli/terminal.ts';

/** What this computer writes into its claims, and the first word there can be. */
export async function claimsHere(): Promise<{ readonly here: string; readonly word: string }> {
  const folder = folderWith({});
  const giveBack = await claimFolder(folder);
  const here = readdirSync(folder)[0]?.split('-')[3] ?? '';
  if (typeof giveBack === 'function') await giveBack();
  return { here, word: '0'.repeat(16) };
}
