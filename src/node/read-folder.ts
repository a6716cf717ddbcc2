import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface TextFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** Read as UTF-8. */
  readonly text: string;
}

/** Every file below a folder, hidden ones left aside, sorted by path. Throws what the system throws. */
export async function readFolder(folder: string): Promise<readonly TextFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}
