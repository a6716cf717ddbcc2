import { type Locale, locales } from '../model/locale.ts';
import type { Arguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';

/**
 * The language that was asked for, or the one that is the same language in the same script: `DE`, `de-AT`, `pt`, `zh-Hans`.
 * Null when there is none: `zh-TW` is written in other characters than `zh-CN`.
 */
export function localeOf(text: string | undefined): Locale | null {
  if (text === undefined) return locales[0];
  const tag = text.replaceAll('_', '-').toLowerCase();
  const written = kindOf(tag);
  return (
    locales.find((locale) => locale.toLowerCase() === tag) ??
    locales.find((locale) => kindOf(locale) === written) ??
    null
  );
}

/** Language and script of a tag, such as `pt-Latn`; null when it is no tag. */
function kindOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}

/** The language of `option`; the first of all where it was not given. Throws a `Refusal` that says which there are. */
export function askedLocale(args: Arguments, option: 'locale' | 'ticket-locale'): Locale {
  const locale = localeOf(args.text(option));
  if (locale !== null) return locale;
  throw new Refusal({
    code: option,
    typed: { value: args.text(option) ?? '' },
    args: { known: locales.join(', ') },
  });
}

/** The language of `--ticket-locale`, where it was given. */
export function ticketLocaleOf(args: Arguments): { readonly ticketLocale?: Locale } {
  return args.text('ticket-locale') === undefined ? {} : { ticketLocale: askedLocale(args, 'ticket-locale') };
}

/** The language to complain in when the arguments could not be understood. */
export function languageIn(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const asked = argv[at]?.split('=', 2)[1] ?? argv[at + 1];
  return (at === -1 ? null : localeOf(asked)) ?? locales[0];
}
