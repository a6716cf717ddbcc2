import type { Locale } from '../model/locale.ts';
import type { Pack } from '../model/pack.ts';
import type { NameClass, RedactionKey, RedactionProfile } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { collectFields, collectLikenesses } from './collect.ts';
import { fieldClasses } from './field-classes.ts';
import { enterFiles } from './enter-files.ts';
import { isPlainFileName } from './file-names.ts';
import { findWithPairs } from './find-pairs.ts';
import { nameFinder } from './find-names.ts';
import { enterKey, givePseudonyms } from './give-pseudonyms.ts';
import type { Name } from './name.ts';
import { learn } from './learn.ts';
import { emptyBook } from './name-book.ts';
import { ownWordsOf } from './own-words.ts';
import { places } from './places.ts';
import { productsOf } from './products.ts';
import { replacer } from './replace.ts';
import { withoutShortNames } from './without-short-names.ts';
import { hidesItsTime } from './shift/hides-its-time.ts';
import { shiftResult } from './shift/shift-result.ts';
import { pseudonymsInResult } from './taken-pseudonyms.ts';
import { takeSecrets } from './take-secrets.ts';
import { rewrite } from './walk.ts';
import type { Originals } from './leaks.ts';

export interface RedactOptions {
  readonly profile: RedactionProfile;
  /** Classes of names to leave as they are. */
  readonly keep?: readonly NameClass[];
  /** The key of an earlier report: its names keep their pseudonyms. */
  readonly key?: RedactionKey | null;
  /** They say which data fields name whom. */
  readonly packs?: readonly Pack[];
  /** Languages that it is told in beside its own, such as that of the ticket: their words are no names. */
  readonly told?: readonly Locale[];
  /** By how many whole days all times are moved; absent: they stay. */
  readonly shiftDays?: number;
  /** What the log says elsewhere that could be taken for a pseudonym, as `noteTaken` gives it. */
  readonly taken?: ReadonlySet<string>;
}

export interface Redacted {
  /** Its texts and its id are still those of the original. */
  readonly result: TriageResult;
  readonly names: RedactionKey['names'];
  /** What must not be found in anything that is written. */
  readonly originals: Originals;
}

/** A result without names and secrets; which ones, the options say. The same result and options give the same one. */
export function redactResult(result: TriageResult, options: RedactOptions): Redacted {
  const { result: clean, secrets } = takeSecrets(result);
  const { profile, shiftDays } = options;
  const taken = secrets.count > 0 ? { secret: secrets.count } : {};
  if (profile === 'none') {
    const redaction = { profile, counts: taken };
    return {
      result: { ...clean, redaction },
      names: options.key?.names ?? [],
      originals: { find: () => [], ...secrets },
    };
  }
  const classOfField = fieldClasses(options.packs ?? []);
  const own = ownWordsOf(clean, options.told);
  const book = emptyBook();
  enterKey(book, options.key?.names ?? []);
  collectFields(clean, book, classOfField);
  const finder = nameFinder<Name>();
  learn(finder, book.names, own);
  const find = findWithPairs(finder.find, book);
  const isProduct = productsOf(options.packs ?? []);
  collectLikenesses(clean, book, classOfField, { find, isProduct });
  learn(finder, book.names, own);
  const isPlain = (file: string): boolean =>
    profile === 'share' &&
    find(file).length === 0 &&
    isPlainFileName(file, own) &&
    (shiftDays === undefined || hidesItsTime(file));
  enterFiles(clean, book, isPlain);
  const keep = new Set(options.keep ?? []);
  givePseudonyms(book, keep, new Set([...pseudonymsInResult(clean), ...(options.taken ?? [])]));

  const how = { book, find, own, classOfField, isPlain, isProduct, keep, profile };
  const redacted = withoutShortNames(clean, rewrite(clean, places, replacer(how)), how);
  const counts: Record<string, number> = {};
  for (const { class: nameClass, pseudonym, met } of book.names) {
    if (pseudonym !== null && met) counts[nameClass] = (counts[nameClass] ?? 0) + 1;
  }
  const named = {
    ...redacted,
    redaction: { profile, counts: { ...counts, ...taken }, ...(keep.size > 0 && { kept: [...keep] }) },
  };
  return {
    result: shiftDays === undefined ? named : shiftResult(named, shiftDays),
    names: book.names.flatMap(({ class: nameClass, pseudonym, original }) =>
      pseudonym === null ? [] : [{ class: nameClass, pseudonym, original }],
    ),
    originals: {
      find,
      ...secrets,
      kept: book.names.flatMap(({ class: nameClass, spellings }) => (keep.has(nameClass) ? [...spellings] : [])),
    },
  };
}
