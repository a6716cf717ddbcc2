import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../index.ts';
import { packageRoot } from './package-root.ts';
import { isBuilt } from './tool.ts';

/** Packs by the SHA-256 of the files they were made from. */
type CompiledPacks = ReadonlyMap<string, Pack>;

let packs: Promise<CompiledPacks> | undefined;

/**
 * The packs of this package as the build left them in dist/: reading YAML and checking every text of it takes longer
 * than most triages. A pack whose files were changed since has another SHA-256 and is read from them again. Empty when
 * this runs from the source, whose build may be an old one.
 */
export function compiledPacks(): Promise<CompiledPacks> {
  packs ??= isBuilt ? readCompiled() : Promise.resolve(new Map());
  return packs;
}

async function readCompiled(): Promise<CompiledPacks> {
  try {
    const built = JSON.parse(await readFile(join(packageRoot(), 'dist', 'packs.json'), 'utf8')) as readonly Pack[];
    return new Map(built.flatMap((pack) => (pack.sha256 === undefined ? [] : [[pack.sha256, pack] as const])));
  } catch {
    return new Map();
  }
}
