import { type Locale, locales } from '../model/locale.ts';
import { catalogue as english } from './en.ts';

/** Every text of the interface in one language, as an ICU pattern by its key. */
export type Catalogue = Readonly<Record<string, string>>;

/** Each is a file of its own in what is built, and read by who asks for it. */
const others: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  'zh-CN': () => import('./zh-CN.ts'),
  ja: () => import('./ja.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  'pt-BR': () => import('./pt-BR.ts'),
};

const loaded = new Map<Locale, Catalogue>([['en', english]]);

/** Brings in the words of a language. English is always there. Throws when there is no such language. */
export async function loadLanguage(locale: Locale): Promise<void> {
  if (loaded.has(locale)) return;
  if (!locales.includes(locale)) throw new Error(`no language '${locale}'; there are ${locales.join(', ')}`);
  if (locale !== 'en') loaded.set(locale, (await others[locale]()).catalogue);
}

/** Throws when the language was not loaded: who opens a door of this house does that first. */
export function catalogueOf(locale: Locale): Catalogue {
  const catalogue = loaded.get(locale);
  if (!catalogue) throw new Error(`the words of ${locale} were not loaded; loadLanguage does that`);
  return catalogue;
}
