/** The languages the product speaks. The first one is the fallback and always there; CONTRIBUTING.md says how to add one. */
export const locales = ['en', 'zh-CN', 'ja', 'de', 'fr', 'es', 'pt-BR'] as const;

export type Locale = (typeof locales)[number];

/**
 * One text in English and in the languages it was written in or had added. Texts are ICU MessageFormat patterns
 * (`{events, plural, one {# event} other {# events}}`).
 */
export type LocalText = Readonly<{ en: string } & Partial<Record<Exclude<Locale, 'en'>, string>>>;

/** Values for the named arguments of a text. Times are ISO 8601 in UTC and are shown in the reader's manner. */
export type TextArgs = Readonly<Record<string, string | number>>;
