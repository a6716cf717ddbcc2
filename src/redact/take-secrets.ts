import type { TriageResult } from '../model/result.ts';
import { foldField } from './field-classes.ts';
import { places } from './places.ts';
import { secretFieldMark, withoutSecrets } from './secrets.ts';
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
  const clean = rewrite(result, places, (text, role, field) => {
    if (role === 'keep' || role === 'ours') return text;
    const mark = role === 'data' ? secretFieldMark(foldField(field)) : null;
    if (mark === null || text.trim() === '' || text === mark) return withoutSecrets(text, take);
    take(text);
    return mark;
  });
  return { result: elsewhere(clean, taken), secrets: { secrets: [...taken], count } };
}

const leastLength = 6;

/** A secret that a field names may stand in the message too, without a word that tells. */
function elsewhere(result: TriageResult, taken: ReadonlySet<string>): TriageResult {
  const known = [...taken].filter((secret) => secret.length >= leastLength);
  if (known.length === 0) return result;
  const longestFirst = known.toSorted((one, other) => other.length - one.length);
  return rewrite(result, places, (text, role) =>
    role === 'keep' ? text : longestFirst.reduce((kept, secret) => kept.replaceAll(secret, '[secret]'), text),
  );
}
