import { type Locale, locales } from '../model/locale.ts';

/** A language in which texts of a pack may be given apart from its tables. */
export type AddedLanguage = Exclude<Locale, 'en'>;

export const addedLanguages = locales.filter((locale): locale is AddedLanguage => locale !== 'en');

/** Where the words of a pack in one language stand, below its folder. */
export function wordsPath(locale: AddedLanguage): string {
  return `words/${locale}.yaml`;
}

/** The language of a file of words by its path below the pack's folder; null when it is another file. */
export function languageOfWords(path: string): AddedLanguage | null {
  return addedLanguages.find((locale) => wordsPath(locale) === path) ?? null;
}
