import type { RedactionKey } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { collectFields, collectLikenesses } from './collect.ts';
import type { Originals } from './leaks.ts';
import { places } from './places.ts';
import type { RedactOptions } from './redact-options.ts';
import { replacer } from './replace.ts';
import { namesOf, settleNames } from './settle-names.ts';
import { shiftResult } from './shift/shift-result.ts';
import { takeSecrets } from './take-secrets.ts';
import { rewrite } from './walk.ts';
import { withoutShortNames } from './without-short-names.ts';

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
  const how = settleNames(clean, options, ({ book, classOfField, isProduct }, known) => {
    collectFields(clean, book, classOfField);
    collectLikenesses(clean, book, classOfField, { find: known(), isProduct });
  });
  const { book, find, keep } = how;
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
    names: namesOf(how),
    originals: {
      find,
      ...secrets,
      kept: book.names.flatMap(({ class: nameClass, spellings }) => (keep.has(nameClass) ? [...spellings] : [])),
    },
  };
}
