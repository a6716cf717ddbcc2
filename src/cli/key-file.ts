import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readKey, type RedactionKey } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { prepareFolder, writeReports } from '../node/write-reports.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';

/** The name says what to do with it, since whoever zips the folder may look at nothing else. */
export const keyFileName = 'DO-NOT-SEND-redaction-key.json';

/** Only the owner may read it. */
const ownerOnly = 0o600;

/** The file of `--key`; null where none was given or none is there yet. Throws a `Refusal` for any other file. */
export async function keyIn(path: string | undefined, words: Words, io: Io): Promise<RedactionKey | null> {
  if (path === undefined) return null;
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return null;
    if (code === null) throw error;
    throw new Refusal({ code: 'key-refused', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
  const key = readKey(text);
  if (!key) throw new Refusal({ code: 'no-key', typed: { path } });
  return key;
}

/** Puts the key into a file of this path, whole or not at all. Throws what the system throws. */
export async function writeKey(path: string, key: RedactionKey): Promise<void> {
  const folder = dirname(path);
  await prepareFolder(folder);
  await writeReports(folder, [keyFile(key, basename(path))]);
}

/** The key as a file beside the reports. */
export function keyFile(
  key: RedactionKey,
  name = keyFileName,
): { readonly name: string; readonly text: string; readonly mode: number } {
  return { name, text: `${JSON.stringify(key, null, 2)}\n`, mode: ownerOnly };
}
