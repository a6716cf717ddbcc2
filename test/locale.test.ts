import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { catalogues } from '../src/locale/catalogues.ts';
import { wordsFor } from '../src/locale/words.ts';
import { locales } from '../src/model/locale.ts';

test('every language has every text', () => {
  const keys = Object.keys(catalogues.en).toSorted();
  expect(keys.length).toBeGreaterThan(150);
  for (const locale of locales) expect(Object.keys(catalogues[locale]).toSorted()).toEqual(keys);
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

test('every text is a pattern that can be read, and asks for no argument that the English one does not name', () => {
  for (const [key, pattern] of Object.entries(catalogues.en)) {
    for (const locale of locales) {
      expect(argsOf(pattern, 'en'), `${key} in ${locale}`).toEqual(
        expect.arrayContaining(argsOf(catalogues[locale][key] ?? '', locale)),
      );
    }
  }
});

function argsOf(pattern: string, locale: string): string[] {
  const found = new Set<string>();
  const walk = (ast: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of ast) {
      if (element.type !== 0 && element.type !== 7) found.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

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
const tags = { en: 'en-GB', 'zh-CN': 'zh-CN' } as const;

test('days are written as Intl writes them', () => {
  const styles = {
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { weekday: 'short', day: 'numeric', month: 'short' },
  } as const;
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: 'UTC' });
      for (let time = Date.UTC(2027, 0, 1); time < Date.UTC(2028, 2, 1); time += 86_400_000) {
        const utc = new Date(time).toISOString();
        expect(wordsFor(locale).day(utc, style)).toBe(format.format(time).replace(',', ''));
      }
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
      const patterns = Object.values(catalogues[locale]);
      const pattern = patterns[at % patterns.length] ?? '';
      const args = Object.fromEntries(argsOf(pattern, locale).map((name) => [name, name.endsWith('Ms') ? '5 s' : n]));
      const whole = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).format(args);
      const text = { en: pattern, 'zh-CN': pattern };
      const { fill } = wordsFor(locale);
      expect(fill(text, args)).toBe(String(whole));
    }),
    { numRuns: 1_000 },
  );
});
