import type { Locale, Pack } from '../index.ts';
import { addedLanguages } from '../rules/words-path.ts';
import { loadPackFolder } from './load-pack-folder.ts';
import { builtinRules, packFolders } from './pack-folders.ts';

/** The rule packs that come with this version, the same as in `evtriage/packs.json`, with their texts in `locale` added. */
export async function builtinPacks(locale: Locale = 'en'): Promise<readonly Pack[]> {
  const languages = addedLanguages.filter((one) => one === locale);
  const folders = await packFolders(builtinRules());
  const loaded = await Promise.all(folders.map((folder) => loadPackFolder(folder, languages)));
  return loaded.flatMap(({ pack }) => (pack ? [pack] : []));
}
