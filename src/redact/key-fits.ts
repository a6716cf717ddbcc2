import type { RedactionKey } from '../model/redaction.ts';
import type { TriageResult } from '../model/result.ts';
import { places } from './places.ts';
import { pseudonymsIn } from './pseudonym.ts';
import { rewrite } from './walk.ts';

/** Whether a key knows every pseudonym that the result says it holds. A key of other reports gives wrong names, or none. */
export function keyFits(result: TriageResult, { names, shiftDays }: RedactionKey): boolean {
  if (result.redaction.shifted && shiftDays === undefined) return false;
  const shown = new Set<string>();
  rewrite(result, places, (text) => {
    // The pseudonym of an input ends as its file did, which may also be the end of a sentence.
    for (const found of pseudonymsIn(text)) shown.add(stemOf(found));
    return text;
  });
  const { secret: _none, ...counts } = result.redaction.counts;
  return Object.entries(counts).every(([nameClass, count]) => {
    const known = names.filter((name) => name.class === nameClass && shown.has(stemOf(name.pseudonym)));
    return known.length >= count;
  });
}

function stemOf(pseudonym: string): string {
  return pseudonym.toLowerCase().replace(/[. ].*$/, '');
}
