import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { catalogueOf, loadLanguage } from '../src/locale/catalogues.ts';
import { wordsFor } from '../src/locale/words.ts';
import { type Locale, locales } from '../src/model/locale.ts';
import { argsOf, strangePlurals } from './support/patterns.ts';

await Promise.all(locales.map(loadLanguage));

test.each(locales)('every text of the interface is there in %s, and no other one', (locale) => {
  const english = Object.keys(catalogueOf('en'));
  const own = Object.keys(catalogueOf(locale));
  expect(english.length).toBeGreaterThan(150);
  expect({
    lacking: english.filter((key) => !own.includes(key)),
    stale: own.filter((key) => !english.includes(key)),
  }).toEqual({ lacking: [], stale: [] });
});

test.each(locales.filter((locale) => locale !== 'en'))('no sentence in %s is the English one', (locale) => {
  const own = catalogueOf(locale);
  const sentences = Object.entries(catalogueOf('en')).filter(
    ([, text]) => (text.replaceAll(/\{[^}]*\}/g, '').match(/\p{L}{2,}/gu) ?? []).length >= 4,
  );
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter(([key, text]) => own[key] === text).map(([key]) => key)).toEqual([]);
});

test('no two catalogues of a language use the same key, so that none hides another', () => {
  for (const locale of locales) {
    const folder = join('src/locale', locale);
    const keys = readdirSync(folder).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
});

test.each(locales)(
  'every text in %s is a pattern that can be read and asks for nothing that English does not name',
  (locale) => {
    const texts = catalogueOf(locale);
    for (const [key, pattern] of Object.entries(catalogueOf('en'))) {
      // Those of dates and units are no messages; the tests below hold them.
      if (!/^(?:time|unit|list)\./.test(key)) {
        expect(argsOf(pattern), `${key} in ${locale}`).toEqual(expect.arrayContaining(argsOf(texts[key] ?? '')));
      }
    }
  },
);

test.each(locales)('plurals in %s are told apart as the language does', (locale) => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const [key, pattern] of Object.entries(catalogueOf(locale))) {
    expect(strangePlurals(pattern, categories), `${key} in ${locale}`).toEqual([]);
  }
});

test('a missing text is a defect and not an empty place', () => {
  expect(() => wordsFor('en').say('no.such.text')).toThrow("no text for 'no.such.text'");
});

test('times are shown day before month, and durations in their largest units', () => {
  const [en, zh] = [wordsFor('en'), wordsFor('zh-CN')];
  expect([en.time('2026-03-07T04:02:11.318Z'), zh.time('2026-03-07T04:02:11.318Z')]).toEqual([
    '7 Mar, 04:02',
    '3月7日 04:02',
  ]);
  expect(en.minute('2026-03-07T04:02:11.318Z')).toBe('2026-03-07 04:02');
  expect([en.day('2026-03-07T04:02:11Z', 'long'), en.day('2026-03-07T04:02:11Z', 'short')]).toEqual([
    '7 March 2026',
    'Sat 7 Mar',
  ]);
  expect([158_045_000, 6_352_000, 41_000, 0].map((ms) => en.duration(ms))).toEqual([
    '1 d 19 h 54 min',
    '1 h 45 min',
    '41 s',
    '0 s',
  ]);
  expect(zh.duration(6_352_000)).toBe('1 小时 45 分钟');
});

/** The tags of the languages as `Intl` knows them: English with the day before the month. */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** What languages disagree about from version to version, and what a report does without: points, commas, case, small words. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\bde\b|[.,()]|(?<=\d)月/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test.each(locales)('months and days of the week in %s have the names that Intl knows', (locale) => {
  const texts = catalogueOf(locale);
  const names = (style: Intl.DateTimeFormatOptions, times: readonly number[]) => {
    const format = new Intl.DateTimeFormat(tagOf(locale), { ...style, timeZone: 'UTC' });
    const [wanted = 'month'] = Object.keys(style);
    return times.map((time) => format.formatToParts(time).find(({ type }) => type === wanted)?.value ?? '').map(bare);
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2027, month, 1));
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2027, 7, 1 + day));
  const listedNames = (key: string) => texts[key]?.split(' ').map(bare);
  expect(listedNames('time.weekdays')).toEqual(names({ weekday: 'short', day: 'numeric', month: 'short' }, week));
  expect(listedNames('time.months')).toEqual(names({ month: 'short', day: 'numeric' }, months));
  expect(listedNames('time.long-months')).toEqual(names({ month: 'long', day: 'numeric', year: 'numeric' }, months));
});

test.each(['en', 'zh-CN'] as const)('days in %s are written as Intl writes them', (locale) => {
  const styles = {
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { weekday: 'short', day: 'numeric', month: 'short' },
  } as const;
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tagOf(locale), { ...styles[style], timeZone: 'UTC' });
    for (let time = Date.UTC(2027, 0, 1); time < Date.UTC(2028, 2, 1); time += 86_400_000) {
      const utc = new Date(time).toISOString();
      expect(wordsFor(locale).day(utc, style)).toBe(format.format(time).replace(',', ''));
    }
  }
});

test('numbers are written as Intl writes them', () => {
  const edges = [0, 0.1, 20.1, 999, 999.9, 1000, 1234.5, 1e6, 123_456_789, 1e21, 0.1 + 0.2, -1234, Number.NaN, 1e-7];
  for (const locale of locales) {
    const format = new Intl.NumberFormat(locale);
    for (const value of edges) expect(wordsFor(locale).number(value)).toBe(format.format(value));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(),
          fc.maxSafeInteger(),
          fc.double().filter((n) => !Object.is(n, -0)),
          fc.nat().map((n) => n / 10),
        ),
        (value) => {
          expect(wordsFor(locale).number(value)).toBe(format.format(value));
        },
      ),
    );
  }
});

test('lists are written as Intl writes them', () => {
  for (const locale of locales) {
    const format = new Intl.ListFormat(locale, { type: 'conjunction' });
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      expect(wordsFor(locale).list(items)).toBe(format.format(items));
    }
  }
});

test('patterns are filled as IntlMessageFormat fills them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.nat(), fc.nat(), (locale, at, n) => {
      const patterns = Object.values(catalogueOf(locale));
      const pattern = patterns[at % patterns.length] ?? '';
      const args = Object.fromEntries(argsOf(pattern).map((name) => [name, name.endsWith('Ms') ? '5 s' : n]));
      const whole = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).format(args);
      const text = { en: pattern, [locale]: pattern };
      const { fill } = wordsFor(locale);
      expect(fill(text, args)).toBe(String(whole));
    }),
    { numRuns: 1_000 },
  );
});
