import * as z from 'zod';
import type { Phrases } from '../model/phrases.ts';
import type { RuleProblem } from '../model/result.ts';
import { checkEntry, listUnder, openDocument } from './document.ts';
import type { PackSource } from './pack-source.ts';
import { checkTexts } from './texts.ts';
import { addedLanguages, type AddedLanguage, wordsPath } from './words-path.ts';

const english = z.string().min(1).describe('A text of the pack in English, letter by letter.');
const translation = z.string().describe('The same in the language of the file; empty while nobody has written it.');

/** The whole file, for editors: an entry holds English and the one language that the file is named after. */
export const wordsFile = z.strictObject({
  words: z.array(z.strictObject({ en: english, ...each((locale) => [locale, translation.optional()]) })),
});

/** One text, and what it is called in one language. */
const entries = each((locale) => [locale, z.strictObject({ en: english, [locale]: translation })]);

function each<Value>(of: (locale: AddedLanguage) => [AddedLanguage, Value]): Record<AddedLanguage, Value> {
  return Object.fromEntries(addedLanguages.map(of)) as Record<AddedLanguage, Value>;
}

/**
 * What the texts of a pack are called in one language: nothing where the pack has no such file. An entry that is wrong is
 * left out and named; its text stays English.
 */
export function loadWords(source: PackSource, locale: AddedLanguage, problems: RuleProblem[]): Phrases {
  const file = source.files.find(({ path }) => path === wordsPath(locale));
  const opened = file && openDocument(`${source.name}/${file.path}`, file.text, problems);
  if (!opened) return {};
  const phrases = new Map<string, string>();
  for (const { node, value } of listUnder(opened, 'words', problems)) {
    const entry = checkEntry(opened, node, value, entries[locale], problems) as Record<string, string> | null;
    if (entry === null || !checkTexts(opened, node, problems)) continue;
    const { en = '', [locale]: said = '' } = entry;
    if (phrases.has(en)) {
      const at = opened.lines.linePos(node.range?.[0] ?? 0);
      const message = `'${en.slice(0, 60)}' stands here a second time`;
      problems.push({ file: opened.file, line: at.line, column: at.col, message, hint: 'the first entry is used' });
    } else if (said !== '') phrases.set(en, said);
  }
  return Object.fromEntries(phrases);
}
