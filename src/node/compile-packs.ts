import { loadPack, type Pack } from '../index.ts';
import { builtinRules, packFolders, readPackFolder } from './pack-folders.ts';

/** What scripts/build.mjs writes into dist/packs.json. A pack with a fault is left to be read, so that it is named again. */
export async function compilePacks(): Promise<readonly Pack[]> {
  const folders = await packFolders(builtinRules());
  const loaded = await Promise.all(folders.map(async (folder) => loadPack(await readPackFolder(folder))));
  return loaded.flatMap(({ pack, problems }) => (pack && problems.length === 0 ? [pack] : []));
}
