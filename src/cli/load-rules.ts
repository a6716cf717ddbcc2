import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Pack, RuleProblem } from '../index.ts';
import type { Words } from '../locale/words.ts';
import { loadPackFolder } from '../node/load-pack-folder.ts';
import { builtinRules, packFolders } from '../node/pack-folders.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { Refusal } from './refusal.ts';
import type { RuleChoice } from './request.ts';

export interface LoadedRules {
  readonly packs: readonly Pack[];
  /** As the report shows them: the name of the pack's folder and the file. */
  readonly problems: readonly RuleProblem[];
  /** The same ones with a path that leads there from the working folder. */
  readonly shown: readonly RuleProblem[];
}

/**
 * The packs of this package and those of `--rules`. A pack that has the id of an earlier one takes its place, so that a
 * corrected copy of one of ours can be used. Throws a `Refusal` for a folder that is not there or holds no pack.
 */
export async function loadRules(choice: RuleChoice, cwd: string, words: Words): Promise<LoadedRules> {
  const builtin = choice.builtin ? await packFolders(builtinRules()) : [];
  const given = await Promise.all(choice.rules.map((folder) => givenFolders(folder, cwd, words)));
  const packs = new Map<string, Pack>();
  const problems: RuleProblem[] = [];
  const shown: RuleProblem[] = [];
  for (const folder of new Set([...builtin, ...given.flat()])) {
    const loaded = await loadPackFolder(folder).catch((error: unknown) => refuse(error, folder, words));
    if (loaded.pack) packs.set(loaded.pack.id, loaded.pack);
    problems.push(...loaded.problems);
    shown.push(...loaded.problems.map((problem) => ({ ...problem, file: shownPath(folder, problem.file, cwd) })));
  }
  return { packs: [...packs.values()], problems, shown };
}

async function givenFolders(folder: string, cwd: string, words: Words): Promise<readonly string[]> {
  let folders: readonly string[];
  try {
    folders = await packFolders(resolve(cwd, folder));
  } catch (error) {
    refuse(error, folder, words);
  }
  if (folders.length === 0) throw new Refusal({ code: 'rules-empty', typed: { path: folder } });
  return folders;
}

function refuse(error: unknown, folder: string, words: Words): never {
  const code = systemCode(error);
  if (code === null) throw error;
  if (code === 'ENOENT') throw new Refusal({ code: 'rules-missing', typed: { path: folder } });
  if (code === 'ENOTDIR') throw new Refusal({ code: 'rules-file', typed: { path: folder } });
  throw new Refusal({ code: 'rules-refused', typed: { path: folder }, args: { reason: reasonOf(error, words) } });
}

/** `problem.file` begins with the name of the folder; below the working folder a path is shown from there. */
function shownPath(folder: string, file: string, cwd: string): string {
  const path = join(dirname(folder), file);
  const near = relative(cwd, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
