import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHiddenName } from '../hidden-names.ts';
import { ownFile } from '../own-reports.ts';
import { firstSight, notAFile, walkFolder } from '../walk-folder.ts';
import type { Sightings } from './drop-stages.ts';

/** A file of a drop. */
export interface DropFile {
  readonly path: string;
  /** From the drop, with forward slashes; empty for a drop that is a file. */
  readonly step: string;
  /** Bytes and time of change; empty for what could not be looked at. */
  readonly size: string;
  /** Why it cannot be opened. */
  readonly refusal?: unknown;
}

/** How programs that copy or download call a file that is not whole yet. */
const unfinished = /\.(?:crdownload|download|filepart|opdownload|part|partial|tmp)$/i;

/**
 * The drops that an inbox holds: each file in it, and each folder that has a file somewhere below. What is hidden, what
 * is being downloaded, what evtriage wrote and what lies at `apart`, real paths, is none. Throws what the system throws
 * when the inbox itself cannot be read.
 */
export async function lookAtInbox(inbox: string, apart: readonly string[]): Promise<Sightings> {
  const seen = new Map<string, string>();
  for (const name of (await readdir(inbox)).toSorted()) {
    const files = await filesOfDrop(join(inbox, name), name, [...apart, await realpath(inbox)]);
    if (files.length > 0) seen.set(name, stampOf(files));
  }
  return seen;
}

/** The files of one drop, sorted; none when it is no drop, or is gone. */
export async function filesOfDrop(path: string, name: string, apart: readonly string[]): Promise<readonly DropFile[]> {
  if (isHiddenName(name) || unfinished.test(name)) return [];
  const seen = new Set(apart);
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const { places } = await walkFolder(path, seen);
      return await Promise.all(places.map((place) => fileAt(place.path, place.steps.join('/'), place.refusal)));
    }
    if (!(await firstSight(path, seen)) || (await ownFile(path).catch(() => null)) !== null) return [];
    return [await fileAt(path, '', found.isFile() ? undefined : notAFile())];
  } catch (refusal) {
    return isGone(refusal) ? [] : [{ path, step: '', size: '', refusal }];
  }
}

async function fileAt(path: string, step: string, refusal: unknown): Promise<DropFile> {
  if (refusal !== undefined) return { path, step, size: '', refusal };
  return await stat(path).then(
    ({ size, mtimeMs }) => ({ path, step, size: `${size} ${mtimeMs}` }),
    (refused: unknown) => ({ path, step, size: '', refusal: refused }),
  );
}

/** The same for the same files of the same size and time of change. */
export function stampOf(files: readonly DropFile[]): string {
  const hash = createHash('sha256');
  for (const { step, size } of files) hash.update(`${step}\0${size}\n`);
  return hash.digest('hex').slice(0, 32);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
