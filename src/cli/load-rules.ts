import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { type Pack, type RuleProblem, settlePacks } from '../index.ts';
import type { Words } from '../locale/words.ts';
import type { Locale } from '../model/locale.ts';
import { loadPackFolder } from '../node/load-pack-folder.ts';
import { builtinRules, packFolders } from '../node/pack-folders.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { type AddedLanguage, addedLanguages } from '../rules/words-path.ts';
import { Refusal } from './refusal.ts';
import type { RuleChoice } from './request.ts';

export interface LoadedRules {
  readonly packs: readonly Pack[];
  /** As the report shows them: the name of the pack's folder and the file. */
  readonly problems: readonly RuleProblem[];
  /** The same ones with a path that leads there from the working folder. */
  readonly shown: readonly RuleProblem[];
  /** Rules that were left out because they look at other logs than those of Windows. */
  readonly foreign: number;
  /** Where each pack was loaded from, by its id; `given`: by --rules or as a path. */
  readonly from: ReadonlyMap<string, { readonly path: string; readonly given: boolean }>;
  /** A path from the working folder for a file as rules and problems name it. */
  show(file: string): string;
}

/**
 * The packs of this package and those of `--rules`. A pack that has the id of an earlier one takes its place, so that a
 * corrected copy of one of ours can be used; rules without a pack.yaml never do. Throws a `Refusal` for a path that is
 * not there or holds no rules. Texts also have the languages that are asked for.
 */
export async function loadRules(
  choice: RuleChoice & { readonly ticketLocale?: Locale },
  cwd: string,
  words: Words,
  languages: readonly AddedLanguage[] = languagesOf(choice),
): Promise<LoadedRules> {
  const builtin = choice.builtin ? await packFolders(builtinRules()) : [];
  const given = await Promise.all(choice.rules.map((path) => givenFolders(path, cwd, words)));
  const packs = new Map<string, Pack>();
  const problems: RuleProblem[] = [];
  const shown: RuleProblem[] = [];
  const bases = new Map<string, string>();
  const show = (problem: RuleProblem, base: string) => {
    problems.push(problem);
    shown.push({ ...problem, file: shownPath(base, problem.file, cwd) });
  };
  const from = new Map<string, { path: string; given: boolean }>();
  const givenPaths = new Set(given.flat());
  let foreign = 0;
  for (const path of new Set([...builtin, ...given.flat()])) {
    const loaded = await loadPackFolder(path, languages).catch((error: unknown) => refuse(error, path, words));
    if (loaded.pack) {
      const id = loaded.plain ? freeId(loaded.pack.id, packs) : loaded.pack.id;
      packs.set(id, { ...loaded.pack, id });
      from.set(id, { path, given: givenPaths.has(path) });
    }
    foreign += loaded.foreign;
    for (const problem of loaded.problems) show(problem, loaded.base);
    for (const { place } of loaded.pack?.rules ?? []) bases.set(place.file, loaded.base);
    for (const table of ['pack', 'events', 'codes']) bases.set(`${basename(path)}/${table}.yaml`, loaded.base);
  }
  const settled = settlePacks([...packs.values()]);
  for (const problem of settled.problems) show(problem, bases.get(problem.file) ?? cwd);
  return {
    packs: settled.packs,
    problems,
    shown,
    foreign: foreign + settled.foreign,
    from,
    show: (file) => shownPath(bases.get(file) ?? cwd, file, cwd),
  };
}

/** The languages of the reports, without English, which every text has. */
function languagesOf({ locale, ticketLocale }: Parameters<typeof loadRules>[0]): readonly AddedLanguage[] {
  return addedLanguages.filter((one) => one === locale || one === ticketLocale);
}

function freeId(id: string, taken: ReadonlyMap<string, Pack>): string {
  let free = id;
  for (let next = 2; taken.has(free); next += 1) free = `${id}-${next}`;
  return free;
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

/** Below the working folder a path is shown from there. */
function shownPath(base: string, file: string, cwd: string): string {
  const path = join(base, file);
  const near = relative(cwd, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
