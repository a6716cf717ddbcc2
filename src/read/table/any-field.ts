import type { Delimiter } from './delimiter.ts';

/**
 * A field, quotes and all. What follows a closing quote is looked at, or a doubled one could be taken for the end. One
 * without quotes has none of the characters in `not`.
 */
export function anyField(delimiter: Delimiter, not = ''): string {
  return String.raw`"[^"]*(?:""[^"]*)*"(?=${delimiter}|\r?\n)|(?!")[^"\n${delimiter}${not}]*`;
}
