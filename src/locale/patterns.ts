import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { formatToParts, type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../model/locale.ts';
import type { WriteNumber } from './numbers.ts';

/** Fills an ICU pattern. */
export type FillPattern = (pattern: string, args: Readonly<Record<string, string | number>>) => string;

/** What makes a pattern of a text: arguments, plural signs, quotes. */
const syntax = /[{}#']/;

/** Fills the patterns of one language, each of which is read once. */
export function patternsFor(locale: Locale, write: WriteNumber): FillPattern {
  const read = new Map<string, MessageFormatElement[]>();
  const formatters = sharedFormatters(locale, write);
  return (pattern, args) => {
    if (!syntax.test(pattern)) return pattern;
    let elements = read.get(pattern);
    if (!elements) {
      elements = parse(pattern, { ignoreTag: true });
      read.set(pattern, elements);
    }
    const parts = formatToParts(elements, locale, formatters, IntlMessageFormat.formats, args, undefined, pattern);
    return parts.map(({ value }) => value).join('');
  };
}

/** `IntlMessageFormat` itself would make formatters for each pattern anew, and some of them are slow to make. */
function sharedFormatters(locale: Locale, write: WriteNumber): Formatters {
  let plurals: Intl.PluralRules | undefined;
  const plain = { format: (value: unknown) => write(Number(value)) } as Intl.NumberFormat;
  return {
    getNumberFormat: (_, style) => (style ? new Intl.NumberFormat(locale, style as Intl.NumberFormatOptions) : plain),
    getDateTimeFormat: (_, style) => new Intl.DateTimeFormat(locale, style),
    getPluralRules: (_, style) =>
      style?.type === 'ordinal' ? new Intl.PluralRules(locale, style) : (plurals ??= new Intl.PluralRules(locale)),
  };
}
