import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../is-alive.ts';
import { systemCode } from '../reason.ts';

/** Says which process writes into a folder of reports. */
const claimName = '.evtriage-watch';

const refreshMs = 10_000;
/** A claim that nobody refreshed for so long is none: the computer was turned off, or the number is another process's now. */
const lastsMs = 30_000;

/** Gives a folder back. */
export type GiveBack = () => Promise<void>;

/**
 * Takes a folder for this process alone: two that watch would do everything twice. The number of the process that has it
 * already, or what gives it back. Throws what the system throws.
 */
export async function claimFolder(folder: string): Promise<GiveBack | number> {
  const path = join(folder, claimName);
  for (;;) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const owner = await ownerOf(path);
    if (owner !== null) return owner;
    await rm(path, { force: true });
  }
  const timer = setInterval(() => {
    const now = new Date();
    // A disk that takes nothing at the moment is told of where reports are written.
    utimes(path, now, now).catch(() => {});
  }, refreshMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(path, { force: true }).catch(() => {});
  };
}

/** The living process that a claim is of; null when it is nobody's any more. */
async function ownerOf(path: string): Promise<number | null> {
  try {
    const { mtimeMs } = await stat(path);
    const owner = Number((await readFile(path, 'utf8')).trim());
    const isFresh = Date.now() - mtimeMs < lastsMs;
    return isFresh && Number.isSafeInteger(owner) && owner > 0 && owner !== process.pid && isAlive(owner)
      ? owner
      : null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
