import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test, vi } from 'vitest';
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

test('a formatter of times is made once for each language and style, not for each time', () => {
  const [en, zh] = [wordsFor('en'), wordsFor('zh-CN')];
  const tell = () => [en, zh].map((words) => [words.time('2026-03-07T04:02:11Z'), words.day('2026-03-07', 'short')]);
  const first = tell();
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  expect(tell()).toEqual(first);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
