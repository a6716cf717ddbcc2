import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionBuilt } from '../model/built-version.ts';
import { packageRoot } from './package-root.ts';

/** False when this runs from `src/`, in a test for example. */
export const isBuilt = versionBuilt !== null;

/** The version in package.json, without reading it where the build wrote it down. */
export function toolVersion(): string {
  if (versionBuilt !== null) return versionBuilt;
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What made a report. */
export function tool(): { readonly name: string; readonly version: string; readonly runtime: string } {
  return { name: 'evtriage', version: toolVersion(), runtime: `node ${process.versions.node}` };
}
