import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLocalText } from '../../src/model/phrases.ts';
import type { Pack } from '../../src/model/pack.ts';
import { addedLanguages, type AddedLanguage, languageOfWords } from '../../src/rules/words-path.ts';
import { builtinNames, builtinPack, packOf } from '../support/packs.ts';
import { argsOf, strangePlurals } from '../support/patterns.ts';

/** What must be said in which language, whatever else is: everything in Chinese, the connectors in all. */
const connectors: ReadonlySet<string> = new Set(['intune-connector-legacy', 'intune-certificate-connector']);
const whole: readonly (readonly [string, AddedLanguage])[] = builtinNames.flatMap((name) =>
  addedLanguages
    .filter((locale) => locale === 'zh-CN' || connectors.has(name))
    .map((locale) => [name, locale] as const),
);

/** Every text of a pack, as what it says in each language. */
function textsOf(value: unknown): Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalText(value)) return [value as Readonly<Record<string, string>>];
  return Object.entries(value).flatMap(([key, part]) => (key === 'data' ? [] : textsOf(part)));
}

const inLanguage = (name: string, locale: AddedLanguage): Pack => packOf(name, locale);

test.each(whole)('%s says everything in %s; what lacks stands here by its English text', (name, locale) => {
  const texts = textsOf(inLanguage(name, locale));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => text[locale] === undefined).map(({ en }) => en)).toEqual([]);
});

describe.each(builtinNames)('the words of %s', (name) => {
  const folder = join('rules', name, 'words');
  const files = existsSync(folder) ? readdirSync(folder) : [];

  test('are named after a language of the product and load without a problem', () => {
    for (const file of files) {
      const locale = languageOfWords(`words/${file}`);
      expect(locale, file).not.toBeNull();
      expect(locale && builtinPack(name, [locale]).problems).toEqual([]);
    }
  });

  test.each(addedLanguages)(
    'ask in %s for nothing that the English text does not name, with plurals of the language',
    (locale) => {
      const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const { en = '', [locale]: said } of textsOf(inLanguage(name, locale))) {
        if (said === undefined) continue;
        expect(argsOf(en), said).toEqual(expect.arrayContaining(argsOf(said)));
        expect(strangePlurals(said, [...categories]), said).toEqual([]);
      }
    },
  );

  test('say nothing that the pack no longer says; npm run languages takes it out', async () => {
    const english = new Set(textsOf(packOf(name)).map(({ en }) => en));
    const { compilePhrases } = await import('../../src/node/compile-phrases.ts');
    for (const locale of addedLanguages) {
      const phrases = Object.keys((await compilePhrases(locale))[name] ?? {});
      expect(phrases.filter((en) => !english.has(en))).toEqual([]);
    }
  });
});
