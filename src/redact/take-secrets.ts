import type { TriageResult } from '../model/result.ts';
import { foldField } from './field-classes.ts';
import { isTelling, type OwnWords, ownWordsOf } from './own-words.ts';
import { places } from './places.ts';
import { isPathOfChallenge, secretFieldMark, withoutSecrets } from './secrets.ts';
import { rewrite } from './walk.ts';

export interface Secrets {
  /** What was taken out. It goes into no key. */
  readonly secrets: readonly string[];
  /** How many places it was taken from. */
  readonly count: number;
}

/** The result without certificates, requests, challenges, passwords and keys. */
export function takeSecrets(result: TriageResult): { readonly result: TriageResult; readonly secrets: Secrets } {
  const taken = new Set<string>();
  let count = 0;
  const take = (secret: string): void => {
    taken.add(secret);
    count += 1;
  };
  let isChallenge = false;
  const clean = rewrite(result, places, (text, role, field) => {
    if (role === 'keep' || role === 'ours') return text;
    const mark = role === 'data' ? (secretFieldMark(foldField(field)) ?? (isChallenge ? '[challenge]' : null)) : null;
    if (role === 'data') isChallenge = isPathOfChallenge(text);
    else if (role !== 'label') isChallenge = false;
    if (mark === null || text.trim() === '' || text === mark) return withoutSecrets(text, take);
    take(text);
    return mark;
  });
  const own = taken.size === 0 ? null : ownWordsOf(clean);
  const known = [...taken].filter((secret) => own !== null && isFindable(secret, own));
  return { result: elsewhere(clean, known), secrets: { secrets: known, count } };
}

const leastLength = 6;

/** A word that the product says too, `expired` for example, cannot be told from it anywhere else. */
function isFindable(secret: string, own: OwnWords): boolean {
  return secret.length >= leastLength && isTelling(secret, own);
}

/** A secret that a field names may stand in the message too, without a word that tells. */
function elsewhere(result: TriageResult, known: readonly string[]): TriageResult {
  if (known.length === 0) return result;
  const longestFirst = known.toSorted((one, other) => other.length - one.length);
  return rewrite(result, places, (text, role) =>
    role === 'keep' ? text : longestFirst.reduce((kept, secret) => kept.replaceAll(secret, '[secret]'), text),
  );
}
