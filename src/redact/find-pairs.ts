import type { FindNames, Hit } from './find-names.ts';
import type { Name } from './name.ts';
import type { NameBook } from './name-book.ts';

/** Eight pairs at least: shorter numbers are not written so. */
const inPairs = /(?<![\w:-])[0-9a-f]{2}(?:[ :-][0-9a-f]{2}){7,63}(?![\w:-])/gi;
const mayHold = /[0-9a-f]{2}[ :-][0-9a-f]{2}[ :-][0-9a-f]{2}[ :-]/i;

/**
 * Finds fingerprints and serial numbers that are written in pairs (`A1 B2 C3`) as well. To look for each of them in each of
 * these forms would take many times the memory.
 */
export function findWithPairs(find: FindNames<Name>, { byKey }: NameBook): FindNames<Name> {
  return (text) => {
    const hits = find(text);
    if (!mayHold.test(text)) return hits;
    const pairs = [...text.matchAll(inPairs)].flatMap((match): Hit<Name>[] => {
      const name = byKey.get(
        match[0]
          .replace(/[ :-]/g, '')
          .toLowerCase()
          .replace(/^0+(?=.)/, ''),
      );
      return name ? [{ start: match.index, end: match.index + match[0].length, name }] : [];
    });
    return pairs.length === 0 ? hits : [...hits, ...pairs].toSorted((one, other) => one.start - other.start);
  };
}
