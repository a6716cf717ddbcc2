import type { Pack } from '../index.ts';
import { loadPackFolder } from './load-pack-folder.ts';
import { builtinRules, packFolders } from './pack-folders.ts';

/** The rule packs that come with this version, the same as in `evtriage/packs.json`. */
export async function builtinPacks(): Promise<readonly Pack[]> {
  const loaded = await Promise.all((await packFolders(builtinRules())).map(loadPackFolder));
  return loaded.flatMap(({ pack }) => (pack ? [pack] : []));
}
