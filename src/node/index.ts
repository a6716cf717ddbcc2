// The door for programs that run on Node: what evtriage reads and brings along, from the file system.
import { Readable } from 'node:stream';
import type { Input, Locale } from '../index.ts';
import { loadLanguage } from '../locale/catalogues.ts';
import { wordsFor } from '../locale/words.ts';
import { findInputs } from './find-inputs.ts';

export { builtinPacks } from './builtin-packs.ts';
export { loadPackFolder, type PackOfFolder } from './load-pack-folder.ts';
export { loadTemplates } from './load-templates.ts';

export interface WhereToLook {
  /** The folder that relative paths start from, absolute. Default: the working folder. */
  readonly cwd?: string;
  /** The language of the reasons why a file could not be read. Default: en. */
  readonly locale?: Locale;
}

/**
 * The inputs behind paths, as the command finds them: files, folders with all below them, what is in their archives,
 * patterns, and `-` for standard input. Sorted by name, so the order of the paths does not matter. Nothing is opened before
 * it is read, and a file that cannot be read says so in the result. Throws an `Error` that names the paths that are not there.
 */
export async function inputsFrom(paths: readonly string[], where: WhereToLook = {}): Promise<readonly Input[]> {
  const { cwd = process.cwd(), locale = 'en' } = where;
  // Merely touching process.stdin opens it.
  const stdin = paths.includes('-') ? process.stdin : Readable.from([]);
  await loadLanguage(locale);
  const { inputs, missing } = await findInputs(paths, { cwd, stdin, words: wordsFor(locale) });
  if (missing.length > 0) throw new Error(`no such file or folder: ${missing.join(', ')}`);
  return inputs;
}
