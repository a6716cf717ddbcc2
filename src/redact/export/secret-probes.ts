import { nameFinder, type FindNames } from '../find-names.ts';
import { isTelling, type OwnWords } from '../own-words.ts';

const wholeUpTo = 200;
const longestWord = 512;
const leastLetters = 6;

/** Secrets that fields named, to be found in texts that name none. */
export interface SecretProbes {
  add(secret: string): void;
  /** Makes them findable; what the product says itself is not looked for. */
  finder(own: OwnWords): FindNames<string>;
}

/** A certificate is known by its longest word: a log may hold a hundred thousand, and all of them would fill the memory. */
export function secretProbes(): SecretProbes {
  const probes = new Set<string>();
  return {
    add(secret) {
      const probe = secret.length <= wholeUpTo ? secret : longestWordOf(secret);
      if (probe.length >= leastLetters && probe.length <= longestWord) probes.add(probe);
    },
    finder(own) {
      const finder = nameFinder<string>();
      for (const probe of probes) if (isTelling(probe, own)) finder.add(probe, probe);
      return finder.find;
    },
  };
}

function longestWordOf(secret: string): string {
  const words = secret.match(/[A-Za-z0-9]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
