import type { RedactionKey } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { places } from './places.ts';
import { replacePseudonyms } from './pseudonym.ts';
import { unshiftResult } from './shift/shift-result.ts';
import { rewrite } from './walk.ts';

/** The result with the names of the key in it. Secrets and texts that `strict` left out do not come back. Its texts and its id are not made anew. */
export function restoreResult(result: TriageResult, key: RedactionKey): TriageResult {
  const originals = new Map(key.names.map(({ pseudonym, original }) => [pseudonym.toLowerCase(), original]));
  const original = (pseudonym: string): string | null => originals.get(pseudonym.toLowerCase()) ?? null;
  const { shiftDays } = key;
  const inTime = result.redaction.shifted && shiftDays !== undefined ? unshiftResult(result, shiftDays) : result;
  const restored = rewrite(inTime, places, (text, role) =>
    role === 'keep' ? text : replacePseudonyms(text, original),
  );
  return { ...restored, redaction: { profile: 'none', counts: {} } };
}
