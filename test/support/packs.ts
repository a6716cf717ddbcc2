import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../src/model/pack.ts';
import { type LoadedPack, loadPack } from '../../src/rules/load-pack.ts';

/** A pack that ships with the product, as it lies in `rules/`. */
export function builtinPack(name: string): LoadedPack {
  const folder = join('rules', name);
  const files = readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return loadPack({ name: folder, files });
}

export const builtinNames = readdirSync('rules').toSorted();

export function builtinPacks(): readonly Pack[] {
  return builtinNames.map(packOf);
}

/** Throws where the pack does not load. */
export function packOf(name: string): Pack {
  const { pack } = builtinPack(name);
  if (!pack) throw new Error(`rules/${name} does not load`);
  return pack;
}
