import { type Locale, locales, type LocalText } from './locale.ts';

/** What English texts are called in one language, looked up by the whole English text. */
export type Phrases = Readonly<Record<string, string>>;

const known: ReadonlySet<string> = new Set(locales);

/** True for a text in languages: English, and nothing beside it but other languages. */
export function isLocalText(value: unknown): value is LocalText {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'en')) return false;
  return Object.entries(value).every(([key, text]) => known.has(key) && typeof text === 'string');
}

/**
 * A plain JSON value, such as a pack or a result, with one language added to every text that `phrases` know. What a text
 * already says in that language stays. `data` is what logs hold, and no text of ours.
 */
export function withLanguage<Value>(value: Value, locale: Locale, phrases: Phrases): Value {
  const added = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(added);
    if (!isLocalText(one)) {
      return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, key === 'data' ? part : added(part)]));
    }
    const said = Object.hasOwn(phrases, one.en) ? phrases[one.en] : undefined;
    return said === undefined || one[locale] !== undefined ? one : { ...one, [locale]: said };
  };
  return added(value) as Value;
}
