import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './reason.ts';

/** Makes the folder where it is missing and asks whether it takes files. Throws what the system throws. */
export async function prepareFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  await access(folder, constants.W_OK);
}

/** As `recursive` of `mkdir`, which tries for ever where a system lets nobody make folders: below /proc for one. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' && !(await isFolder(dirname(folder)))) {
      await makeFolder(dirname(folder));
      await mkdir(folder);
    } else if (code !== 'EEXIST' || !(await isFolder(folder))) {
      throw error;
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** One file of a report. */
export interface ReportFile {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Who may read it, from its first byte on; as the system has it where absent. */
  readonly mode?: number;
}

/**
 * Writes files into a folder. All are written beside their places first and then moved there, so that nobody ever
 * meets half a file, nor reports of two runs side by side because the disk was full. Throws what the
 * system throws.
 */
export async function writeReports(folder: string, reports: readonly ReportFile[]): Promise<void> {
  const moves = reports.map(({ name, text, mode }) => ({
    from: join(folder, `.${name}.${process.pid}.tmp`),
    to: join(folder, name),
    text,
    mode,
  }));
  try {
    for (const { from, text, mode } of moves) await writeFile(from, text, mode === undefined ? {} : { mode });
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.allSettled(moves.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}
