import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackSource } from '../index.ts';
import { type AddedLanguage, languageOfWords } from '../rules/words-path.ts';
import { packageRoot } from './package-root.ts';
import { readFolder, type TextFile } from './read-folder.ts';

/** Where the packs of this package stand. */
export function builtinRules(): string {
  return join(packageRoot(), 'rules');
}

const packFiles = new Set(['pack.yaml', 'events.yaml', 'codes.yaml']);
const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/**
 * The packs at a path: the given folder or those right below it. A folder without pack.yaml but with one of the other
 * files counts, so that its fault gets named. Where there is no pack, a rule file, and a folder that has some anywhere
 * below it, is one of its own. Throws what the system throws.
 */
export async function packFolders(path: string): Promise<readonly string[]> {
  if (isYaml(path) && (await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.some(({ name }) => packFiles.has(name))) return [path];
  const below = entries.filter((entry) => !entry.isFile()).map(({ name }) => join(path, name));
  const holds = await Promise.all(below.map(holdsPack));
  const packs = below.filter((_, index) => holds[index]).toSorted();
  return packs.length === 0 && (await holdsYaml(path)) ? [path] : packs;
}

/** A pack as text, and where the names in its problems lead from. */
export interface FoundPack extends PackSource {
  readonly sha256: string;
  readonly base: string;
}

/**
 * The text of a pack, with its SHA-256 and its words in these languages. The SHA-256 is that of the rules: what they are called
 * in other languages is no part of it.
 */
export async function readPackFolder(path: string, languages: readonly AddedLanguage[] = []): Promise<FoundPack> {
  const folder = isYaml(path) && (await stat(path)).isFile() ? dirname(resolve(path)) : resolve(path);
  const own = folder === resolve(path);
  const wanted = (file: string): boolean => {
    const language = languageOfWords(file);
    return isYaml(file) && (language === null || languages.includes(language));
  };
  const files = own ? await readFolder(folder, wanted) : [{ path: basename(path), text: await readFile(path, 'utf8') }];
  const name = basename(folder);
  return {
    name,
    title: own ? name : basename(path),
    files,
    sha256: sha256OfFiles(files.filter((file) => languageOfWords(file.path) === null)),
    base: dirname(folder),
  };
}

async function holdsYaml(folder: string): Promise<boolean> {
  return (await readdir(folder, { recursive: true })).some(isYaml);
}

async function holdsPack(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).some((name) => packFiles.has(name));
  } catch {
    return false;
  }
}

/** What `sha256sum *.y*ml | sha256sum` prints inside the folder, so that anyone can check it. */
function sha256OfFiles(files: readonly TextFile[]): string {
  const list = files.map(({ path, text }) => `${sha256(text)}  ${path}\n`).join('');
  return sha256(list);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
