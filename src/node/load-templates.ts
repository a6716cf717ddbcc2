import { join } from 'node:path';
import type { Templates } from '../index.ts';
import { compiledTemplates } from './compiled-templates.ts';
import { packageRoot } from './package-root.ts';
import { readFolder } from './read-folder.ts';

/**
 * The templates, styles and scripts of this package, by their path below `templates/`: as the build compiled them, or as
 * texts when this runs from the source.
 */
export async function loadTemplates(): Promise<Templates> {
  return compiledTemplates ?? readTemplates();
}

/** The texts below `templates/`. */
export async function readTemplates(): Promise<Readonly<Record<string, string>>> {
  const files = await readFolder(join(packageRoot(), 'templates'));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
