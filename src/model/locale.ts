/** The languages the product speaks. The first one is the fallback. */
export const locales = ['en', 'zh-CN'] as const;

export type Locale = (typeof locales)[number];

/** One text in every language. Texts are ICU MessageFormat patterns (`{events, plural, one {# event} other {# events}}`). */
export type LocalText = Readonly<Record<Locale, string>>;

/** Values for the named arguments of a text. Times are ISO 8601 in UTC and are shown in the reader's manner. */
export type TextArgs = Readonly<Record<string, string | number>>;
