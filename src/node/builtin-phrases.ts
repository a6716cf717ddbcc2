import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Phrases } from '../index.ts';
import type { AddedLanguage } from '../rules/words-path.ts';
import { compilePhrases } from './compile-phrases.ts';
import { packageRoot } from './package-root.ts';
import { isBuilt } from './tool.ts';

/** What the texts of the packs of this package are called in one language, by the names of their folders. */
export type PhrasesByPack = Readonly<Record<string, Phrases>>;

const read = new Map<AddedLanguage, Promise<PhrasesByPack>>();

/** As the build left them in dist/, or from the packs themselves when this runs from the source. */
export function builtinPhrases(locale: AddedLanguage): Promise<PhrasesByPack> {
  const known = read.get(locale);
  if (known) return known;
  const phrases = isBuilt ? readCompiled(locale) : compilePhrases(locale);
  read.set(locale, phrases);
  return phrases;
}

async function readCompiled(locale: AddedLanguage): Promise<PhrasesByPack> {
  try {
    return JSON.parse(
      await readFile(join(packageRoot(), 'dist', 'phrases', `${locale}.json`), 'utf8'),
    ) as PhrasesByPack;
  } catch {
    return {};
  }
}
