import { type Locale, locales } from '../model/locale.ts';

/** The language that was asked for, however its letters are cased; null when there is no such language. */
export function localeOf(text: string | undefined): Locale | null {
  if (text === undefined) return locales[0];
  return locales.find((locale) => locale.toLowerCase() === text.toLowerCase()) ?? null;
}

/** The language to complain in when the arguments could not be understood. */
export function languageIn(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const asked = argv[at]?.split('=', 2)[1] ?? argv[at + 1];
  return (at === -1 ? null : localeOf(asked)) ?? locales[0];
}
