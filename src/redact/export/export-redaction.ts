import type { EventRecord } from '../../model/event.ts';
import type { RedactionKey } from '../../model/redaction.ts';
import type { TriageResult } from '../../model/result.ts';
import type { TableStyle, WrittenRecord } from '../../read/written/written-record.ts';
import { fieldClasses } from '../field-classes.ts';
import type { Leak } from '../leaks.ts';
import { note } from '../note.ts';
import { productsOf } from '../products.ts';
import type { RedactOptions } from '../redact-options.ts';
import { redactResult } from '../redact-result.ts';
import { replacer } from '../replace.ts';
import { namesOf, settleNames } from '../settle-names.ts';
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
      const { names } = redactResult(result, { ...options, taken: met.taken });
      const { result: clean } = takeSecrets(result);
      const known = { redactionKey: '1.0', reportId: result.reportId, names } as const;
      const how = settleNames(clean, { ...options, key: known, taken: met.taken }, ({ book }) => {
        for (const [nameClass, value] of met.names()) note(book, nameClass, value);
      });
      const { find, own } = how;
      const { shiftDays } = options;
      const replace = replacer(how);
      const findSecrets = secrets.finder(own);
      return {
        names: namesOf(how),
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
