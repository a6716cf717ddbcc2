/** The words of a text and where they stand. Two texts that hold the same words hold the same name. */
export interface TextWords {
  /** In lower case. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const scripts = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`;

/** Where no spaces stand between words, each letter is one; an underscore parts words, as in a file name. */
const anyWord = new RegExp(`[${scripts}]|(?:(?![${scripts}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const asciiWord = /[A-Za-z0-9]+/g;
// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007F]*$/;

export function wordsOf(text: string): TextWords {
  const found = { words: [] as string[], starts: [] as number[], ends: [] as number[] };
  for (const match of text.matchAll(ascii.test(text) ? asciiWord : anyWord)) {
    found.words.push(match[0].toLowerCase());
    found.starts.push(match.index);
    found.ends.push(match.index + match[0].length);
  }
  return found;
}

/**
 * What stands between two words, so that a doubled backslash, a quotation mark that JSON escaped and a broken line make no
 * difference.
 */
export function between(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  if (part.length === 1) return part.replace(/\s/, ' ');
  return part
    .replace(/\\+(?=["'/])/g, '')
    .replace(/\\+/g, '\\')
    .replace(/\s+/g, ' ');
}
