import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../index.ts';
import { packageRoot } from './package-root.ts';
import { isBuilt } from './tool.ts';

/** Packs by the SHA-256 of the files they were made from. */
export type CompiledPacks = Readonly<Record<string, Pack>>;

let packs: Promise<CompiledPacks> | undefined;

/**
 * The packs of this package as the build left them in dist/: reading YAML and checking every text of it takes longer
 * than most triages. A pack whose files were changed since has another SHA-256 and is read from them again. Empty when
 * this runs from the source, whose build may be an old one.
 */
export function compiledPacks(): Promise<CompiledPacks> {
  packs ??= isBuilt ? readCompiled() : Promise.resolve({});
  return packs;
}

async function readCompiled(): Promise<CompiledPacks> {
  try {
    return JSON.parse(await readFile(join(packageRoot(), 'dist', 'packs.json'), 'utf8')) as CompiledPacks;
  } catch {
    return {};
  }
}
