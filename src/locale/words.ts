import type { Locale, LocalText, TextArgs } from '../model/locale.ts';
import { catalogueOf } from './catalogues.ts';
import { listed } from './listed.ts';
import { numbersFor } from './numbers.ts';
import { patternsFor } from './patterns.ts';
import { dateTime, day, duration, isTime, minute, type Years } from './times.ts';

/** The words of one language: every text that a person reads is made here. */
export interface Words {
  readonly locale: Locale;
  /**
   * A sentence of the interface. Arguments that are ISO times are shown as times, numbers whose name ends in `Ms` as
   * durations. Throws when the key stands in no catalogue: a missing text is a defect.
   */
  say(key: string, args?: TextArgs): string;
  /** A text that came with its languages, a rule pack's for example; in English where this language is missing. */
  fill(text: LocalText, args?: TextArgs): string;
  /** `7 Mar, 04:02`, in UTC. Empty for null. */
  time(utc: string | null): string;
  /** `2026-03-07 04:02`, in UTC, the same in every language. Empty for null. */
  minute(utc: string | null): string;
  /** `7 March 2026` long, `Sat 7 Mar` short, in UTC. */
  day(utc: string, style: 'long' | 'short'): string;
  /** `1 d 19 h 54 min`: the two or three largest units. */
  duration(ms: number): string;
  number(value: number): string;
  list(items: readonly string[]): string;
}

/**
 * The words of `locale`, which `loadLanguage` has brought in; times have their year where `years` are several. Cheap to call:
 * patterns are compiled once each.
 */
export function wordsFor(locale: Locale, years: Years = 'one'): Words {
  const key = `${locale} ${years}`;
  const known = cache.get(key);
  if (known) return known;
  const words = createWords(locale, years);
  cache.set(key, words);
  return words;
}

const cache = new Map<string, Words>();

function createWords(locale: Locale, years: Years): Words {
  const catalogue = catalogueOf(locale);
  const number = numbersFor(locale);
  const fillPattern = patternsFor(locale, number);

  function format(pattern: string, args: TextArgs): string {
    return fillPattern(pattern, readable(args));
  }

  function readable(args: TextArgs): Record<string, string | number> {
    return Object.fromEntries(
      Object.entries(args).map(([name, value]) => {
        if (isTime(value)) return [name, dateTime(value, years, catalogue)];
        if (typeof value === 'number' && name.endsWith('Ms')) return [name, duration(value, catalogue)];
        return [name, value];
      }),
    );
  }

  return {
    locale,
    say(key, args = {}) {
      // What `Object` itself brings is no text, whatever an old report asks for.
      const pattern = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
      if (pattern !== undefined) return format(pattern, args);
      // A test names what a language lacks; its readers get English instead.
      if (locale !== 'en') return wordsFor('en', years).say(key, args);
      throw new Error(`no text for '${key}'`);
    },
    fill(text, args = {}) {
      const pattern = text[locale];
      // English plurals follow English rules: Japanese has one form for all numbers.
      return pattern === undefined ? wordsFor('en', years).fill(text, args) : format(pattern, args);
    },
    time: (utc) => (utc === null ? '' : dateTime(utc, years, catalogue)),
    minute: (utc) => (utc === null ? '' : minute(utc)),
    day: (utc, style) => day(utc, style, catalogue),
    duration: (ms) => duration(ms, catalogue),
    number,
    list: (items) => listed(items, catalogue),
  };
}
