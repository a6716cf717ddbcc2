import { expect, test } from 'vitest';
import { catalogueOf, loadLanguage } from '../../src/locale/catalogues.ts';
import { locales } from '../../src/model/locale.ts';

/** The texts whose keys begin so, by what follows. */
const under = (begin: string, locale: (typeof locales)[number]): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogueOf(locale))
      .filter(([key]) => key.startsWith(begin))
      .map(([key, text]) => [key.slice(begin.length), text]),
  );

test.each([
  ['cli.error.', 'cli.hint.'],
  ['problem.', 'hint.'],
  ['rules.check.', 'rules.hint.'],
])('everything that is said under %s comes with what helps, in every language', async (said, helps) => {
  for (const locale of locales) {
    await loadLanguage(locale);
    const hints = under(helps, locale);
    for (const code of under(said, locale).keys()) expect(hints.get(code), `${code} in ${locale}`).toBeTruthy();
    for (const code of hints.keys()) expect([...under(said, locale).keys()], `${code} in ${locale}`).toContain(code);
  }
});

test('a refusal is one sentence without an end, behind the name of the command, and so is what helps', () => {
  for (const text of [...under('cli.error.', 'en').values(), ...under('cli.hint.', 'en').values()]) {
    expect(text).not.toMatch(/[.!]$|\bplease\b/i);
  }
});
