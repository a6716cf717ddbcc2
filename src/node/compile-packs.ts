import { loadPack } from '../index.ts';
import type { CompiledPacks } from './compiled-packs.ts';
import { builtinRules, packFolders, readPackFolder } from './pack-folders.ts';

/** What scripts/build.mjs writes into dist/packs.json. A pack with a fault is left to be read, so that it is named again. */
export async function compilePacks(): Promise<CompiledPacks> {
  const compiled = new Map<string, CompiledPacks[string]>();
  for (const folder of await packFolders(builtinRules())) {
    const source = await readPackFolder(folder);
    const { pack, problems } = await loadPack(source);
    if (pack && problems.length === 0) compiled.set(source.sha256, pack);
  }
  return Object.fromEntries(compiled);
}
