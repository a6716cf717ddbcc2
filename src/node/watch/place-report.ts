import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareFolder, type ReportFile, writeReports } from '../write-reports.ts';
import { recordFileName } from './record-of-drops.ts';

/** What a run that was killed can leave: folders of reports and files that were not in their places yet. */
const leftOver = new RegExp(
  `^\\.(?:(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ-.+)|(?:index\\.html|${recordFileName.replaceAll('.', '\\.')})\\.\\d+)\\.tmp$`,
);

const longestSlug = 60;

/** A name for the folder of a report, by time and source, that is free beside those that are taken. */
export async function freeFolder(
  out: string,
  at: string,
  label: string,
  taken: (folder: string) => boolean,
): Promise<string> {
  const slug = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-+|[-\uD800-\uDBFF]+$/gu, '');
  const name = `${at.slice(0, 19).replaceAll(':', '-')}Z-${slug === '' ? 'drop' : slug}`;
  let free = name;
  for (let number = 2; taken(free) || (await isThere(join(out, free))); number += 1) free = `${name}-${number}`;
  return free;
}

/**
 * Writes a report into a folder of its own, whole or not at all. `remember` is called when all is written and before it
 * shows: who finds a folder unmoved and remembered moves it, and whatever was not remembered was not done. Throws what
 * the system throws.
 */
export async function placeReport(
  out: string,
  folder: string,
  files: readonly ReportFile[],
  remember: () => Promise<void>,
): Promise<void> {
  const unmoved = join(out, `.${folder}.tmp`);
  try {
    await rm(unmoved, { recursive: true, force: true });
    await prepareFolder(unmoved);
    await writeReports(unmoved, files);
    await remember();
  } catch (error) {
    await rm(unmoved, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
  await rename(unmoved, join(out, folder));
}

/**
 * Ends what an earlier run or attempt began: folders that are remembered go to their places, what was half written goes
 * away. The names of the folders that were moved. Throws what the system throws.
 */
export async function finishMoves(out: string, isRemembered: (folder: string) => boolean): Promise<readonly string[]> {
  // Somebody may have deleted it since the last report.
  await prepareFolder(out);
  const moved: string[] = [];
  for (const name of (await readdir(out)).toSorted()) {
    const found = leftOver.exec(name);
    if (!found) continue;
    const [, folder] = found;
    if (folder !== undefined && isRemembered(folder)) {
      await rename(join(out, name), join(out, folder));
      moved.push(folder);
    } else {
      await rm(join(out, name), { recursive: true, force: true });
    }
  }
  return moved;
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
