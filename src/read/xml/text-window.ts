import type { Where } from '../ledger.ts';
import { createTextPosition } from './text-position.ts';

/** The part of a text stream that is not done with. Indices count from the start of the window. */
export interface TextWindow {
  text(): string;
  /** `isAscii`: it is known that every character of this text is one byte in UTF-8. */
  append(text: string, isAscii?: boolean): void;
  /** Forgets everything before an index, and says by how much all other indices shrink. */
  drop(before: number): number;
  /** The place of an index in the file. Indices must not go back. */
  where(index: number): Where & { readonly line: number; readonly offset: number };
  /** The next `mark` at or after an index, or -1. Does not search the same text again when more is appended. */
  find(mark: string, from: number): number;
}

export function createTextWindow(): TextWindow {
  const position = createTextPosition();
  let buffer = '';
  let asciiFrom = 0; // everything from here on is known to be one byte a character
  let counted = 0; // lines and bytes are counted up to here
  const searched = new Map<string, number>(); // no such mark begins before this index

  function where(index: number): ReturnType<TextWindow['where']> {
    position.pass(buffer, counted, index, asciiFrom);
    counted = index;
    return position.here();
  }

  return {
    text: () => buffer,
    append(text, isAscii = false) {
      if (!isAscii) asciiFrom = buffer.length + asciiTail(text);
      // Joined, it is one run of characters; a sum stays two, and every look at a character costs twice.
      buffer = buffer === '' ? text : [buffer, text].join('');
      position.nextText();
    },
    where,
    drop(before) {
      where(before);
      buffer = buffer.slice(before);
      position.nextText();
      counted = 0;
      asciiFrom = Math.max(0, asciiFrom - before);
      for (const [mark, index] of searched) searched.set(mark, Math.max(0, index - before));
      return before;
    },
    find(mark, from) {
      const start = Math.max(from, searched.get(mark) ?? 0);
      const found = buffer.indexOf(mark, start);
      searched.set(mark, found < 0 ? Math.max(start, buffer.length - mark.length + 1) : found);
      return found;
    },
  };
}

/** Where the ASCII begins that a text ends in: a byte order mark must not slow down the block that follows it. */
function asciiTail(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) < 0x80) at -= 1;
  return at;
}
