import type { EventRecord } from '../../model/event.ts';
import type { RedactionKey } from '../../model/redaction.ts';
import type { TriageResult } from '../../model/result.ts';
import type { TableStyle, WrittenRecord } from '../../read/written/written-record.ts';
import { enterFiles } from '../enter-files.ts';
import { fieldClasses } from '../field-classes.ts';
import { isPlainFileName } from '../file-names.ts';
import { nameFinder } from '../find-names.ts';
import { findWithPairs } from '../find-pairs.ts';
import { enterKey, givePseudonyms } from '../give-pseudonyms.ts';
import { learn } from '../learn.ts';
import type { Leak } from '../leaks.ts';
import type { Name } from '../name.ts';
import { emptyBook } from '../name-book.ts';
import { note } from '../note.ts';
import { ownWordsOf } from '../own-words.ts';
import { productsOf } from '../products.ts';
import { redactResult, type RedactOptions } from '../redact-result.ts';
import { replacer } from '../replace.ts';
import { hidesItsTime } from '../shift/hides-its-time.ts';
import { pseudonymsInResult } from '../taken-pseudonyms.ts';
import { takeSecrets } from '../take-secrets.ts';
import { leaksOfWritten } from './leaks-of-written.ts';
import { type RewriteRecord, rewriteRecords } from './rewrite-record.ts';
import { secretProbes } from './secret-probes.ts';
import { visitWritten } from './visit-written.ts';
import { writtenNames } from './written-names.ts';

/** Names of exports are collected first, all of them: one that stands in the last field is replaced in the first text. */
export interface NameCollection {
  /** An event as it was read. */
  event(event: EventRecord): void;
  /** The same exports as they are written. A reader of one export, from its first record on. */
  written(table: TableStyle | null): (record: WrittenRecord) => void;
  /** No more names. `result`: what the exports triage to; its names get the pseudonyms that a report of it would have. */
  settle(result: TriageResult): SettledNames;
}

export interface SettledNames {
  readonly names: RedactionKey['names'];
  /** What an input may be called. */
  fileName(input: string): string;
  /** Writes the records of one export anew, from its first record on. */
  rewrite(table: TableStyle | null): RewriteRecord;
  /** Looks for originals in a copy, record by record from the first one on. */
  leaks(table: TableStyle | null): (record: WrittenRecord) => readonly Leak['class'][];
}

export function collectNames(options: RedactOptions): NameCollection {
  const packs = options.packs ?? [];
  const classOfField = fieldClasses(packs);
  const isProduct = productsOf(packs);
  const secrets = secretProbes();
  const met = writtenNames(classOfField, secrets);
  const noSecrets = { find: () => [], take: secrets.add };

  return {
    event: met.event,
    written(table) {
      const visit = visitWritten(
        noSecrets,
        classOfField,
        (text, role, field) => {
          met.text(text, role, field);
          return text;
        },
        { isProduct },
      );
      const walk = rewriteRecords(table, visit);
      return (record) => void walk(record);
    },
    settle(result) {
      const { profile, shiftDays } = options;
      const keep = new Set(options.keep ?? []);
      const { names } = redactResult(result, { ...options, taken: met.taken });
      const { result: clean } = takeSecrets(result);
      const own = ownWordsOf(clean);
      const book = emptyBook();
      enterKey(book, names);
      for (const [nameClass, value] of met.names()) note(book, nameClass, value);
      const finder = nameFinder<Name>();
      learn(finder, book.names, own);
      const find = findWithPairs(finder.find, book);
      const isPlain = (file: string): boolean =>
        profile === 'share' &&
        find(file).length === 0 &&
        isPlainFileName(file, own) &&
        (shiftDays === undefined || hidesItsTime(file));
      enterFiles(clean, book, isPlain);
      givePseudonyms(book, keep, new Set([...pseudonymsInResult(clean), ...met.taken]));
      const replace = replacer({ book, find, own, classOfField, isPlain, isProduct, keep, profile });
      const findSecrets = secrets.finder(own);
      return {
        names: book.names.flatMap(({ class: nameClass, pseudonym, original }) =>
          pseudonym === null ? [] : [{ class: nameClass, pseudonym, original }],
        ),
        fileName: (input) => replace(input, 'input', ''),
        rewrite: (table) =>
          rewriteRecords(
            table,
            visitWritten({ find: findSecrets, take: () => {} }, classOfField, replace, { isProduct, shiftDays }),
          ),
        leaks: (table) => leaksOfWritten(table, { find, findSecrets, isProduct }),
      };
    },
  };
}
