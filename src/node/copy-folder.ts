import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { realPath } from './real-path.ts';
import { prepareFolder } from './write-reports.ts';

/** The list of the copies in a folder: by it their folder is known again. */
export const copyListName = 'redacted-logs.json';

/** What the list says of each copy. */
export interface CopyEntry {
  readonly name: string;
  readonly form: string;
  /** Records that could not be written anew. */
  readonly leftOut: number;
}

/** What a run writes before it is whole, with the number of the process. */
const unfinishedName = /^\.[^/\\]+\.(\d+)\.tmp$/;

/**
 * Makes the folder for copies, and takes away what a run that was killed left unfinished: nobody looked for names in it.
 * False when something else lies in it: an original of the same name would be gone. Throws what the system throws.
 */
export async function prepareCopyFolder(folder: string, ours: readonly string[]): Promise<boolean> {
  await prepareFolder(folder);
  const names = await readdir(folder);
  const others = names.filter((name) => !unfinishedName.test(name) && !ours.some((own) => name.startsWith(own)));
  if (others.length > 0 && !others.includes(copyListName)) return false;
  for (const name of names) if (isLeftOver(name)) await rm(join(folder, name), { force: true });
  return true;
}

function isLeftOver(name: string): boolean {
  const [, pid] = unfinishedName.exec(name) ?? [];
  return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

/** True for a path that leads to a pipe: it cannot be read twice. */
export async function isPipe(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFIFO(),
    () => false,
  );
}

/** True when a path lies in the folder or is the folder. */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const real = await realPath(path);
  return real === folder || dirname(real) === folder;
}

/** Where a copy is written until all of them are whole. */
export function unfinished(folder: string, name: string): string {
  return join(folder, `.${name}.${process.pid}.tmp`);
}

/** Writes a text as it comes. Throws what the system throws. */
export async function writeStream(path: string, text: AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const part of text) await file.write(part);
  } finally {
    await file.close();
  }
}

/** Moves finished copies to their places, with their list, and takes away those of an earlier run that are no more. `reportId`: of the redacted result. */
export async function settleCopies(
  folder: string,
  { copies, reportId }: { readonly copies: readonly CopyEntry[]; readonly reportId: string },
): Promise<void> {
  const older = await olderCopies(folder);
  const list = `${JSON.stringify({ redactedLogs: '1.0', reportId, copies }, null, 2)}\n`;
  const listFile = unfinished(folder, copyListName);
  await writeFile(listFile, list);
  // The list first: by it the next run knows the folder again, should this one be killed here.
  await rename(listFile, join(folder, copyListName));
  for (const { name } of copies) await rename(unfinished(folder, name), join(folder, name));
  const kept = new Set(copies.map(({ name }) => name));
  for (const name of older) if (!kept.has(name)) await rm(join(folder, name), { force: true });
}

/** Takes away what was not finished. */
export async function dropUnfinished(folder: string, names: readonly string[]): Promise<void> {
  await Promise.allSettled([...names, copyListName].map((name) => rm(unfinished(folder, name), { force: true })));
}

async function olderCopies(folder: string): Promise<readonly string[]> {
  try {
    const { copies } = JSON.parse(await readFile(join(folder, copyListName), 'utf8')) as {
      readonly copies: readonly { readonly name: string }[];
    };
    // A list that somebody changed may lead out of the folder.
    return copies.map(({ name }) => name).filter((name) => name === basename(name) && !/^\.|[\\/:]/.test(name));
  } catch {
    return [];
  }
}
