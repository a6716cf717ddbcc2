import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHiddenName } from './hidden-names.ts';
import { ownFile } from './own-reports.ts';

/** A file below a folder, or a place there that could not be looked at. */
export interface FoundPlace {
  readonly path: string;
  /** Steps from the folder that was given; empty for the folder itself. */
  readonly steps: readonly string[];
  /** Absent for a pipe that was given by name, and where there is a refusal. */
  readonly bytes?: number;
  /** Why it is not a file that can be opened. */
  readonly refusal?: unknown;
}

export interface FolderWalk {
  /** Sorted by name, folder by folder. */
  readonly places: readonly FoundPlace[];
  /** How many hidden names were passed over. */
  readonly hidden: number;
  /** How many files were passed over because evtriage wrote them, so that a second run says the same as the first. */
  readonly ownReports: number;
}

/**
 * Everything below a folder. Links are followed, and each file and each folder is met once, by whatever name comes
 * first: `seen` holds the real paths and ends circles. Pipes, sockets and devices are named and never opened.
 */
export async function walkFolder(folder: string, seen: Set<string>): Promise<FolderWalk> {
  const places: FoundPlace[] = [];
  let hidden = 0;
  let ownReports = 0;

  async function enter(path: string, steps: readonly string[]): Promise<void> {
    for (const name of (await readdir(path)).toSorted()) {
      if (isHiddenName(name)) hidden++;
      else if ((await ownFile(join(path, name))) !== null) ownReports++;
      else await meet(join(path, name), [...steps, name]);
    }
  }

  async function meet(path: string, steps: readonly string[]): Promise<void> {
    try {
      const found = await stat(path);
      if (!(await firstSight(path, seen))) return;
      if (found.isDirectory()) await enter(path, steps);
      else if (found.isFile()) places.push({ path, steps, bytes: found.size });
      else places.push({ path, steps, refusal: notAFile() });
    } catch (refusal) {
      places.push({ path, steps, refusal });
    }
  }

  await meet(folder, []);
  return { places, hidden, ownReports };
}

/** True the first time a file or folder is met, by whichever of its names. */
export async function firstSight(path: string, seen: Set<string>): Promise<boolean> {
  const real = await realpath(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

/** For what has bytes, but no end that anybody knows. */
export function notAFile(): Error {
  return Object.assign(new Error('a pipe, a socket or a device'), { code: 'ENOTFILE' });
}
