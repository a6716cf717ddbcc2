import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/model/locale.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { AddedLanguage } from '../../src/rules/words-path.ts';
import { type LoadedPack, loadPack } from '../../src/rules/load-pack.ts';

/** A pack that ships with the product, as it lies in `rules/`, with its words in these languages. */
export function builtinPack(name: string, languages: readonly AddedLanguage[] = []): LoadedPack {
  const folder = join('rules', name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
  const files = paths.toSorted().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return loadPack({ name: folder, files }, languages);
}

export const builtinNames = readdirSync('rules').toSorted();

/** In one language and English; each is read once. */
export function builtinPacks(locale: Locale = 'en'): readonly Pack[] {
  const known = read.get(locale);
  if (known) return known;
  const packs = builtinNames.map((name) => packOf(name, locale));
  read.set(locale, packs);
  return packs;
}

const read = new Map<Locale, readonly Pack[]>();

/** Throws where the pack does not load. */
export function packOf(name: string, locale: Locale = 'en'): Pack {
  const { pack } = builtinPack(name, locale === 'en' ? [] : [locale]);
  if (!pack) throw new Error(`rules/${name} does not load`);
  return pack;
}
