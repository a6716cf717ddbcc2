import { type Locale, retell, retellForTicket, type TriageResult, withLanguage } from '../index.ts';
import { builtinPhrases } from './builtin-phrases.ts';

/** A result whose texts have `locale` as far as the packs of this package know it: an older one may be of before that language. */
export async function withBuiltinWords(result: TriageResult, locale: Locale): Promise<TriageResult> {
  if (locale === 'en') return result;
  const packs = Object.values(await builtinPhrases(locale));
  return packs.reduce((known, phrases) => withLanguage(known, locale, phrases), result);
}

/** An earlier result in `locale`; in its own language it stays as it is. */
export async function inLanguage(result: TriageResult, locale: Locale): Promise<TriageResult> {
  return await retell(locale === result.locale ? result : await withBuiltinWords(result, locale), locale);
}

/** The same report in the language of its ticket, whose texts the report itself need not have. */
export async function inTicketLanguage(result: TriageResult, locale: Locale): Promise<TriageResult> {
  return locale === result.locale ? result : await retellForTicket(await withBuiltinWords(result, locale), locale);
}
