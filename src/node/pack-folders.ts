import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { PackSource } from '../index.ts';
import { packageRoot } from './package-root.ts';
import { readFolder, type TextFile } from './read-folder.ts';

/** Where the packs of this package stand. */
export function builtinRules(): string {
  return join(packageRoot(), 'rules');
}

const packFiles = new Set(['pack.yaml', 'events.yaml', 'codes.yaml']);

/**
 * The folders that hold a pack: the given one, or those right below it. A folder without pack.yaml but with one of the
 * other files counts, so that its fault gets named. Throws what the system throws.
 */
export async function packFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => packFiles.has(name))) return [folder];
  const below = entries.filter((entry) => !entry.isFile()).map(({ name }) => join(folder, name));
  const holds = await Promise.all(below.map(holdsPack));
  return below.filter((_, index) => holds[index]).toSorted();
}

/** The text of a pack, with its SHA-256. */
export async function readPackFolder(folder: string): Promise<PackSource & { readonly sha256: string }> {
  const files = (await readFolder(folder)).filter(({ path }) => /\.ya?ml$/.test(path));
  return { name: basename(resolve(folder)), files, sha256: sha256OfFiles(files) };
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
