import { join } from 'node:path';
import type { Templates } from '../index.ts';
import { packageRoot } from './package-root.ts';
import { readFolder } from './read-folder.ts';

/** The templates, styles and scripts beside this package, by their path below `templates/`. */
export async function loadTemplates(): Promise<Templates> {
  const files = await readFolder(join(packageRoot(), 'templates'));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
