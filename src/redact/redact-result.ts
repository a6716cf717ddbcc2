import type { Pack } from '../model/pack.ts';
import type { NameClass, RedactionKey, RedactionProfile } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { collectFields, collectLikenesses } from './collect.ts';
import { fieldClasses } from './field-classes.ts';
import { isPlainFileName, renamePaths } from './file-names.ts';
import { findWithPairs } from './find-pairs.ts';
import { nameFinder, type NameFinder } from './find-names.ts';
import { enterInput, enterKey, givePseudonyms, inputCalled } from './give-pseudonyms.ts';
import type { Name } from './name.ts';
import { emptyBook, type NameBook } from './name-book.ts';
import { isTelling, type OwnWords, ownWordsOf } from './own-words.ts';
import { places } from './places.ts';
import { pseudonymsIn } from './pseudonym.ts';
import { replacer } from './replace.ts';
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
  const { profile } = options;
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
  const own = ownWordsOf(clean);
  const book = emptyBook();
  enterKey(book, options.key?.names ?? []);
  collectFields(clean, book, classOfField);
  const finder = nameFinder<Name>();
  learn(finder, book.names, own);
  const find = findWithPairs(finder.find, book);
  collectLikenesses(clean, book, classOfField, find);
  learn(finder, book.names, own);
  const isPlain = (file: string): boolean =>
    profile === 'share' && find(file).length === 0 && isPlainFileName(file, own);
  enterFiles(clean, book, isPlain);
  const keep = new Set(options.keep ?? []);
  givePseudonyms(book, keep, pseudonymsInResult(clean));

  const replace = replacer({ book, find, own, classOfField, isPlain, keep, profile });
  const redacted = rewrite(clean, places, replace);
  const counts: Record<string, number> = {};
  for (const { class: nameClass, pseudonym, met } of book.names) {
    if (pseudonym !== null && met) counts[nameClass] = (counts[nameClass] ?? 0) + 1;
  }
  return {
    result: {
      ...redacted,
      redaction: { profile, counts: { ...counts, ...taken }, ...(keep.size > 0 && { kept: [...keep] }) },
    },
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

/** Teaches the finder the spellings that it does not know yet. */
function learn(finder: NameFinder<Name>, names: readonly Name[], own: OwnWords): void {
  for (const name of names) {
    if (name.class === 'input') continue;
    const spellings = [...name.spellings];
    for (const spelling of spellings.slice(name.learned)) if (isTelling(spelling, own)) finder.add(spelling, name);
    name.learned = spellings.length;
  }
}

function enterFiles(result: TriageResult, book: NameBook, isPlain: (file: string) => boolean): void {
  rewrite(result, places, (text, role) => {
    if (role === 'input' && text !== '' && !isPlain(text)) enterInput(book, text);
    if (role !== 'command') return text;
    // A folder of logs or of rules that was named, and is no input itself.
    return renamePaths(text, (path) => {
      if (!isPlain(path) && !inputCalled(book, path)) enterInput(book, path);
      return path;
    });
  });
}

/** What the log itself says that could be taken for a pseudonym. */
function pseudonymsInResult(result: TriageResult): ReadonlySet<string> {
  const taken = new Set<string>();
  rewrite(result, places, (text) => {
    for (const found of pseudonymsIn(text))
      taken.add(
        found
          .toLowerCase()
          .replace(/-0+(?=\d)/, '-')
          .replace(/(-\d+).*$/, '$1'),
      );
    return text;
  });
  return taken;
}
