import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface TextFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** Read as UTF-8. */
  readonly text: string;
}

/** Files read at once: a system lets a process have some hundred open. */
const atOnce = 64;

/** The wanted files below a folder, hidden ones left aside, sorted by path. Throws what the system throws. */
export async function readFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<readonly TextFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && wanted(path))
    .toSorted();
  const files: TextFile[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const some = paths.slice(at, at + atOnce);
    files.push(...(await Promise.all(some.map(async (path) => ({ path, text: await readText(join(folder, path)) })))));
  }
  return files;
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
