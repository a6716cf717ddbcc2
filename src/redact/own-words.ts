import { catalogueOf } from '../locale/catalogues.ts';
import type { Locale } from '../model/locale.ts';
import type { TriageResult } from '../model/result.ts';
import { argRoles } from './arg-roles.ts';
import { type Places, places } from './places.ts';
import { rewrite } from './walk.ts';
import { serviceWords } from './well-known.ts';
import { wordsOf } from './words-of.ts';

/** Words that the product says by itself: a name that is one of them cannot be told from them in a text. */
export interface OwnWords {
  has(word: string): boolean;
  /** True when the product says these words one behind the other. */
  says(phrase: string): boolean;
}

interface Said {
  readonly words: ReadonlySet<string>;
  /** Every text as its words. */
  readonly texts: readonly (readonly string[])[];
  /** All of them in one, made when it is asked for. */
  joined?: string;
}

const general = new Map<string, Said>();

/** The words of the interface in English, the language of the result and those it is told in as well (`told`), and the codes, event names and numbers of this result. */
export function ownWordsOf(result: TriageResult, told: readonly Locale[] = []): OwnWords {
  const ofResult = new Set<string>();
  rewrite(result, places, (text, role) => {
    if (role === 'keep') for (const word of wordsOf(text).words) ofResult.add(word);
    return text;
  });
  for (const number of numbersIn(result)) ofResult.add(number);
  // What stands in braces in the words of rules.
  for (const { args } of result.findings) for (const name of Object.keys(args)) ofResult.add(name.toLowerCase());
  const said = saidIn([...new Set<Locale>(['en', result.locale, ...told])]);
  return {
    has: (word) => said.words.has(word) || ofResult.has(word) || serviceWords.has(word),
    says(phrase) {
      said.joined ??= said.texts.map((text) => ` ${text.join(' ')} `).join('\n');
      return said.joined.includes(` ${wordsOf(phrase).words.join(' ')} `);
    },
  };
}

function saidIn(locales: readonly Locale[]): Said {
  const key = locales.join(' ');
  const known = general.get(key);
  if (known) return known;
  const patterns = new Set(locales.flatMap((locale) => Object.values(catalogueOf(locale))));
  const texts = [...patterns].map((pattern) => wordsOf(pattern).words);
  const said = { words: new Set([...texts.flat(), ...fieldNames(places)]), texts };
  general.set(key, said);
  return said;
}

function fieldNames(at: Places): readonly string[] {
  const own = Object.entries(at).flatMap(([name, part]) => [
    ...wordsOf(name).words,
    ...(typeof part === 'string' ? [] : fieldNames(part)),
  ]);
  return [...own, ...Object.keys(argRoles).map((name) => name.toLowerCase())];
}

/** Shorter ones are never looked for in a text. */
const leastDigits = 7;

/** Sizes and durations of the result, which a serial number could equal. */
function numbersIn(value: unknown): readonly string[] {
  if (typeof value === 'number') return String(value).length >= leastDigits ? [String(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && typeof value[0] === 'number') return [];
  return Object.values(value).flatMap(numbersIn);
}

/** True when a spelling says for certain, wherever it stands, that the name is meant. */
export function isTelling(spelling: string, own: OwnWords): boolean {
  const { words } = wordsOf(spelling);
  const [only = ''] = words;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length === 0) return false;
  if (words.length === 1) {
    if (own.has(only)) return false;
    if (/^\d+$/.test(only)) return only.length >= leastDigits;
    return letters >= 4 || (letters === 3 && /\d/.test(only));
  }
  if (words.every((word) => /^\d+$/.test(word))) return words.length >= 4 || letters >= leastDigits;
  if (words.every((word) => own.has(word) || /^\d{1,3}$/.test(word))) return letters >= 4 && !own.says(spelling);
  return letters >= 4;
}
