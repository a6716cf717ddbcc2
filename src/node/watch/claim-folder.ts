import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '../is-alive.ts';
import { systemCode } from '../reason.ts';

/** Gives a folder back. */
export type GiveBack = () => Promise<void>;

/** Who has a folder. */
export interface Owner {
  /** The number of the process. */
  readonly process: number;
  readonly isElsewhere: boolean;
}

/** A file that one process alone writes. Its name says all, so that nobody meets half of it. */
interface Claim extends Owner {
  readonly file: string;
  /** Random: a number of a process comes again, in a container at every start. */
  readonly word: string;
}

const claimName = /^\.evtriage-watch-([1-9]\d{0,9})-([0-9a-f]{8})-([0-9a-f]{16})$/;

/** Beside the claim of a process that has the folder. */
const held = '.held';

const refreshMs = 10_000;
/** A claim that nobody refreshed for so long is none: the computer was turned off, or the number is another process's now. */
const lastsMs = 30_000;
const pauseMs = 20;

/** The folder may be shown to others, and the name of the computer is none of their business. */
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The words of this process. */
const own = new Set<string>();

/**
 * Takes a folder for this run alone: two that watch would do everything twice. Who has it already, or what gives it back.
 * Throws what the system throws.
 *
 * Each run first writes a claim of its own and then looks for others, so of two the later one sees the earlier. Who sees a
 * claim that holds the folder goes away; of those that only ask, the one with the first word stays. No claim but the own one and
 * dead ones is ever removed, so none can be taken from a run that lives.
 */
export async function claimFolder(folder: string): Promise<GiveBack | Owner> {
  const word = randomBytes(8).toString('hex');
  const path = join(folder, `.evtriage-watch-${process.pid}-${here}-${word}`);
  own.add(word);
  await writeFile(path, '\n', { flag: 'wx' });
  try {
    for (;;) {
      const { living, holds } = await claimsIn(folder, path);
      const others = living.filter((claim) => claim.word !== word);
      const owner = others.find((claim) => holds(claim)) ?? others.find((claim) => claim.word < word);
      if (owner) {
        await giveBack(path, word);
        return { process: owner.process, isElsewhere: owner.isElsewhere };
      }
      if (others.length === 0) break;
      await after(pauseMs);
      await refresh(path);
    }
    await writeFile(path + held, '\n', { flag: 'wx' });
  } catch (error) {
    await giveBack(path, word);
    throw error;
  }
  const timer = setInterval(() => {
    // A disk that takes nothing at the moment is told of where reports are written.
    refresh(path).catch(() => {});
  }, refreshMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await giveBack(path, word);
  };
}

async function giveBack(path: string, word: string): Promise<void> {
  await Promise.allSettled([path + held, path].map((file) => rm(file, { force: true })));
  own.delete(word);
}

/** By writing, so that the time is that of the file server, whatever the clock here says. */
async function refresh(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write('\n', 0);
  } finally {
    await file.close();
  }
}

/** The claims of runs that live; those of dead ones are taken away. */
async function claimsIn(
  folder: string,
  mine: string,
): Promise<{ readonly living: readonly Claim[]; holds(claim: Claim): boolean }> {
  const now = (await stat(mine)).mtimeMs;
  const names = await readdir(folder);
  const living: Claim[] = [];
  for (const claim of names.flatMap((name) => claimOf(name) ?? [])) {
    const path = join(folder, claim.file);
    const time = await timeOf(path);
    if (time === null) continue;
    if (own.has(claim.word) || (now - time < lastsMs && mayLive(claim))) living.push(claim);
    else await Promise.all([path, path + held].map((file) => rm(file, { force: true })));
  }
  return { living, holds: ({ file }) => names.includes(file + held) };
}

/** A process of another computer can be asked for by nobody; it lives while it refreshes its claim. */
function mayLive({ process: pid, isElsewhere }: Claim): boolean {
  return isElsewhere || (pid !== process.pid && isAlive(pid));
}

function claimOf(file: string): Claim | null {
  const [, pid, host, word] = claimName.exec(file) ?? [];
  if (pid === undefined || word === undefined) return null;
  return { file, process: Number(pid), isElsewhere: host !== here, word };
}

async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
