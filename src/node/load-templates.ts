import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Templates } from '../index.ts';
import { packageRoot } from './package-root.ts';
import { readFolder } from './read-folder.ts';
import { isBuilt } from './tool.ts';

/**
 * The templates, styles and scripts of this package, by their path below `templates/`: as the build compiled them into
 * dist/, or as texts when this runs from the source, whose build may be an old one.
 */
export async function loadTemplates(): Promise<Templates> {
  return isBuilt ? loadCompiled() : readTemplates();
}

async function loadCompiled(): Promise<Templates> {
  const { href } = pathToFileURL(join(packageRoot(), 'dist', 'templates.js'));
  const { templates } = (await import(href)) as { readonly templates: Templates };
  return templates;
}

/** The texts below `templates/`. */
export async function readTemplates(): Promise<Readonly<Record<string, string>>> {
  const files = await readFolder(join(packageRoot(), 'templates'));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
