import type { NameClass, RedactionKey } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { enterFiles } from './enter-files.ts';
import { fieldClasses } from './field-classes.ts';
import { isPlainFileName } from './file-names.ts';
import { type FindNames, nameFinder } from './find-names.ts';
import { findWithPairs } from './find-pairs.ts';
import { enterKey, givePseudonyms } from './give-pseudonyms.ts';
import { learn } from './learn.ts';
import type { Name } from './name.ts';
import { emptyBook } from './name-book.ts';
import { ownWordsOf } from './own-words.ts';
import { productsOf } from './products.ts';
import type { RedactOptions } from './redact-options.ts';
import type { Replacing } from './replace.ts';
import { hidesItsTime } from './shift/hides-its-time.ts';
import { pseudonymsInResult } from './taken-pseudonyms.ts';

export type EnterNames = (
  how: Pick<Replacing, 'book' | 'classOfField' | 'isProduct'>,
  known: () => FindNames<Name>,
) => void;

/**
 * Every name with its pseudonym: those of the key first, then what `enterNames` notes in the book, then the files of the
 * result, whose secrets are out. `known`: finds those that were noted so far.
 */
export function settleNames(clean: TriageResult, options: RedactOptions, enterNames: EnterNames): Replacing {
  const { profile, shiftDays, packs = [] } = options;
  const own = ownWordsOf(clean, options.told);
  const classOfField = fieldClasses(packs);
  const isProduct = productsOf(packs);
  const book = emptyBook();
  enterKey(book, options.key?.names ?? []);
  const finder = nameFinder<Name>();
  const find = findWithPairs(finder.find, book);
  const known = (): FindNames<Name> => {
    learn(finder, book.names, own);
    return find;
  };
  enterNames({ book, classOfField, isProduct }, known);
  known();
  const isPlain = (file: string): boolean =>
    profile === 'share' &&
    find(file).length === 0 &&
    isPlainFileName(file, own) &&
    (shiftDays === undefined || hidesItsTime(file));
  enterFiles(clean, book, isPlain);
  const keep = new Set<NameClass>(options.keep ?? []);
  givePseudonyms(book, keep, new Set([...pseudonymsInResult(clean), ...(options.taken ?? [])]));
  return { book, find, own, classOfField, isPlain, isProduct, keep, profile };
}

/** What a key holds of the names in the book. */
export function namesOf({ book }: Pick<Replacing, 'book'>): RedactionKey['names'] {
  return book.names.flatMap(({ class: nameClass, pseudonym, original }) =>
    pseudonym === null ? [] : [{ class: nameClass, pseudonym, original }],
  );
}
