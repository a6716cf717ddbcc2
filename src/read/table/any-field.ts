import type { Delimiter } from './delimiter.ts';

/** A field, quotes and all. What follows a closing quote is looked at, or a doubled one could be taken for the end. */
export function anyField(delimiter: Delimiter): string {
  return String.raw`"[^"]*(?:""[^"]*)*"(?=${delimiter}|\r?\n)|(?!")[^"\n${delimiter}]*`;
}
