import { type LoadedPack, loadPack } from '../index.ts';
import { compiledPacks } from './compiled-packs.ts';
import { readPackFolder } from './pack-folders.ts';

/** `base`: the folder that the file names in the problems lead from. */
export type PackOfFolder = LoadedPack & { readonly base: string };

/** The pack at a path. What reads YAML is only brought in for a pack that the build did not compile. */
export async function loadPackFolder(path: string): Promise<PackOfFolder> {
  const [{ base, ...source }, compiled] = await Promise.all([readPackFolder(path), compiledPacks()]);
  const pack = compiled.get(source.sha256);
  const loaded = pack ? { pack, foreign: 0, plain: false, problems: [] } : await loadPack(source);
  return { ...loaded, base };
}
