import { dirname, resolve } from 'node:path';
import { type LoadedPack, loadPack, withLanguage } from '../index.ts';
import { type AddedLanguage, languageOfWords } from '../rules/words-path.ts';
import { builtinPhrases } from './builtin-phrases.ts';
import { compiledPacks } from './compiled-packs.ts';
import { builtinRules, readPackFolder } from './pack-folders.ts';

/** `base`: the folder that the file names in the problems lead from. */
export type PackOfFolder = LoadedPack & { readonly base: string };

/**
 * The pack at a path, with its words in these languages. What reads YAML is only brought in for a pack that the build did not
 * compile, or that brings words of its own.
 */
export async function loadPackFolder(path: string, languages: readonly AddedLanguage[] = []): Promise<PackOfFolder> {
  const builtin = dirname(resolve(path)) === builtinRules();
  const reading = readPackFolder(path, builtin ? [] : languages);
  const [{ base, ...source }, compiled] = await Promise.all([reading, compiledPacks()]);
  const ownWords = source.files.some((file) => languageOfWords(file.path) !== null);
  const pack = ownWords ? undefined : compiled.get(source.sha256);
  const loaded = pack ? { pack, foreign: 0, plain: false, problems: [] } : await loadPack(source, languages);
  return { ...(builtin ? await withBuiltinWords(loaded, source.name, languages) : loaded), base };
}

async function withBuiltinWords(
  loaded: LoadedPack,
  name: string,
  languages: readonly AddedLanguage[],
): Promise<LoadedPack> {
  let { pack } = loaded;
  for (const locale of languages) {
    const { [name]: phrases } = await builtinPhrases(locale);
    if (phrases) pack = withLanguage(pack, locale, phrases);
  }
  return { ...loaded, pack };
}
