import { cleanText } from '../clean-text.ts';

/** A heading or level word brought to one spelling for comparing: width, case, apostrophes and spaces do not count. */
export function foldWord(word: string): string {
  return cleanText(word)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
