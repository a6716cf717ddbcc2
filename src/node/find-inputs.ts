import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import { createAllowance } from './archive/allowance.ts';
import { unpackIfGzip } from './archive/unpack-if-gzip.ts';
import type { Finds } from './found-input.ts';
import { openPlace } from './open-place.ts';
import { systemCode } from './reason.ts';
import { sameContents } from './same-content.ts';
import { repeatingInput, streamInput } from './stream-input.ts';
import { uniqueNames } from './unique-names.ts';
import { firstSight, type FolderWalk, notAFile, walkFolder } from './walk-folder.ts';

export interface Surroundings {
  /** Absolute; relative paths start here. */
  readonly cwd: string;
  /** What `-` stands for. */
  readonly stdin: Readable;
  /** The language of refusals. */
  readonly words: Words;
  /** The real path of a folder that is not walked: what is written there is not to be read. */
  readonly except?: string;
}

export interface FoundInputs {
  /**
   * Sorted by name, so that the order of arguments and of the file system does not matter; logs without message texts
   * come last.
   */
  readonly inputs: readonly Input[];
  /** Paths and patterns that lead nowhere, as they were given. */
  readonly missing: readonly string[];
  /** How many hidden names were passed over inside folders and archives. */
  readonly hidden: number;
  /** How many files that evtriage wrote were passed over there. */
  readonly ownReports: number;
}

interface Look extends Finds {
  /** The folder that names are counted from. */
  readonly folder: string;
}

/**
 * The inputs behind what was given: files, folders with all that is below them, what is in their archives, patterns that
 * the shell left as they are (Windows), and `-`. A file that several arguments lead to is read once. What the system does not let us look at
 * becomes an input that says so when it is read; only what is not there at all is `missing`.
 */
export async function findInputs(given: readonly string[], around: Surroundings): Promise<FoundInputs> {
  const looks: Look[] = [];
  const missing: string[] = [];
  const seen = new Set<string>(around.except === undefined ? [] : [around.except]);
  for (const path of given.filter((argument) => argument !== '-')) {
    const targets = await targetsOf(path, around.cwd);
    if (targets.length === 0) missing.push(path);
    for (const target of targets) looks.push(await look(target, seen));
  }
  const inputs = await openAll(looks, given.includes('-'), around);
  const sumOf = (count: 'hidden' | 'ownReports') => looks.reduce((sum, one) => sum + one[count], 0);
  return { inputs, missing, hidden: sumOf('hidden'), ownReports: sumOf('ownReports') };
}

async function targetsOf(path: string, cwd: string): Promise<readonly string[]> {
  // An empty argument is a variable that was not set, never the working folder.
  if (path === '') return [];
  const target = resolve(cwd, path);
  try {
    await stat(target);
    return [target];
  } catch (error) {
    // Only "not there" may still be a pattern; any other refusal is met again by `look`, which keeps it.
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [target];
  }
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  if (!isDynamicPattern(pattern)) return [];
  const matches = await glob(pattern, { cwd, absolute: true, onlyFiles: false, expandDirectories: false });
  return matches.map((match) => resolve(match)).toSorted();
}

async function look(path: string, seen: Set<string>): Promise<Look> {
  const { folder, ...walk } = await walkFrom(path, seen);
  const finds: Finds[] = [];
  for (const place of walk.places) finds.push(await openPlace(place));
  const sumOf = (count: 'hidden' | 'ownReports') => finds.reduce((sum, one) => sum + one[count], walk[count]);
  const inputs = finds.flatMap((one) => one.inputs);
  return { folder, inputs, hidden: sumOf('hidden'), ownReports: sumOf('ownReports') };
}

/**
 * A folder is walked. A file or a pipe that was given by name is taken, whatever the name: a shell gives `/dev/fd/63` for
 * `<(zcat log.gz)`. A device or a socket may never end, and is refused.
 */
async function walkFrom(path: string, seen: Set<string>): Promise<FolderWalk & { readonly folder: string }> {
  const alone = { folder: basename(dirname(path)), hidden: 0, ownReports: 0 };
  const steps = [basename(path)];
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { folder: basename(path), ...(await walkFolder(path, seen)) };
    if (found.isFIFO()) return { ...alone, places: firstOfPipe(found, seen) ? [{ path, steps }] : [] };
    if (!found.isFile()) return { ...alone, places: [{ path, steps, refusal: notAFile() }] };
    return { ...alone, places: (await firstSight(path, seen)) ? [{ path, steps, bytes: found.size }] : [] };
  } catch (refusal) {
    return { ...alone, places: [{ path, steps, refusal }] };
  }
}

/** A pipe may have no path of its own. */
function firstOfPipe({ dev, ino }: Stats, seen: Set<string>): boolean {
  const key = `pipe ${dev} ${ino}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

async function openAll(
  looks: readonly Look[],
  withStdin: boolean,
  { stdin, words }: Surroundings,
): Promise<readonly Input[]> {
  const found = looks.flatMap(({ folder, inputs }) => inputs.map((input) => ({ ...input, folder })));
  const names = uniqueNames([...found, ...(withStdin ? [{ folder: 'stdin', steps: [] }] : [])]);
  const named = names.map((name, index) => ({
    name,
    isBare: found[index]?.isBare ?? false,
    likeness: found[index]?.likeness ?? null,
    input:
      found[index]?.toInput(name, words) ??
      streamInput(name, (note) => unpackIfGzip(stdin as AsyncIterable<Buffer>, createAllowance(Infinity), note), words),
  }));
  const sorted = named.toSorted(
    (one, other) => Number(one.isBare) - Number(other.isBare) || (one.name < other.name ? -1 : 1),
  );
  const sameAs = await sameContents(sorted);
  return sorted.map(({ name, input }) => {
    const first = sameAs.get(name);
    return first === undefined ? input : repeatingInput(input, first);
  });
}
