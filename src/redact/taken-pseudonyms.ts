import type { TriageResult } from '../model/result.ts';
import { places } from './places.ts';
import { pseudonymsIn } from './pseudonym.ts';
import { rewrite } from './walk.ts';

/** Adds what in a text could be taken for a pseudonym: without zeros in front of its number, in small letters. */
export function noteTaken(text: string, taken: Set<string>): void {
  for (const found of pseudonymsIn(text)) {
    taken.add(
      found
        .toLowerCase()
        .replace(/-0+(?=\d)/, '-')
        .replace(/(-\d+).*$/, '$1'),
    );
  }
}

/** What the log itself says that could be taken for a pseudonym. */
export function pseudonymsInResult(result: TriageResult): Set<string> {
  const taken = new Set<string>();
  rewrite(result, places, (text) => {
    noteTaken(text, taken);
    return text;
  });
  return taken;
}
