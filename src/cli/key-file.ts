import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readKey, type RedactionKey } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { prepareFolder, type ReportFile, writeReports } from '../node/write-reports.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';
import type { TriageRequest } from './request.ts';

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

/** A key on its way to its place. */
export interface KeyToKeep {
  /** As given or as `--out` was. */
  readonly path: string;
  readonly key: RedactionKey;
}

/** Where a key is kept: in the file that was named, else beside the reports. Null: nowhere, or there is nothing to keep. */
export function keyToKeep(
  key: RedactionKey,
  { out, redaction }: Pick<TriageRequest, 'out' | 'redaction'>,
): KeyToKeep | null {
  if ((key.names.length === 0 && key.shiftDays === undefined) || redaction.profile === 'none') return null;
  const path = redaction.key ?? (out === null ? null : join(out, keyFileName));
  return path === null ? null : { path, key };
}

/** Puts the key into its file, whole or not at all. Throws what the system throws. */
export async function writeKey({ path, key }: KeyToKeep, cwd: string): Promise<void> {
  const folder = dirname(resolve(cwd, path));
  await prepareFolder(folder);
  await setAside(resolve(cwd, path), key);
  await writeReports(folder, [keyFile(basename(path), key)]);
}

/** A key as a file that its owner alone may read. */
export function keyFile(name: string, key: RedactionKey): ReportFile {
  return { name, text: `${JSON.stringify(key, null, 2)}\n`, mode: ownerOnly };
}

/** A report that was sent already can be read by nobody without its key, so the one of another report is kept under its id. */
async function setAside(path: string, { names, shiftDays }: RedactionKey): Promise<void> {
  const older = readKey(await readFile(path, 'utf8').catch(() => ''));
  if (!older) return;
  const known = new Set(names.map(({ pseudonym, original }) => JSON.stringify([pseudonym, original])));
  const sameShift = older.shiftDays === undefined || older.shiftDays === shiftDays;
  const isWhole =
    sameShift && older.names.every(({ pseudonym, original }) => known.has(JSON.stringify([pseudonym, original])));
  if (!isWhole) await rename(path, path.replace(/(\.json)?$/, `-${older.reportId}$1`));
}
