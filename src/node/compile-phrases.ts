import { basename } from 'node:path';
import type { Phrases } from '../index.ts';
import type { AddedLanguage } from '../rules/words-path.ts';
import { builtinRules, packFolders, readPackFolder } from './pack-folders.ts';

export { addedLanguages } from '../rules/words-path.ts';

/** What scripts/build.mjs writes into dist/phrases/: the words of the packs of this package in one language. */
export async function compilePhrases(locale: AddedLanguage): Promise<Readonly<Record<string, Phrases>>> {
  const { loadWords } = await import('../rules/loaders.ts');
  const phrases: Record<string, Phrases> = {};
  for (const folder of await packFolders(builtinRules())) {
    const words = loadWords(await readPackFolder(folder, [locale]), locale, []);
    if (Object.keys(words).length > 0) phrases[basename(folder)] = words;
  }
  return phrases;
}
