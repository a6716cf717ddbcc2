import { type LoadedPack, loadPack } from '../index.ts';
import { compiledPacks } from './compiled-packs.ts';
import { readPackFolder } from './pack-folders.ts';

/** The pack in a folder. What reads YAML is only brought in for a pack that the build did not compile. */
export async function loadPackFolder(folder: string): Promise<LoadedPack> {
  const [source, compiled] = await Promise.all([readPackFolder(folder), compiledPacks()]);
  const pack = compiled[source.sha256];
  if (pack) return { pack, foreign: 0, plain: false, problems: [] };
  return loadPack(source);
}
