import type { Where } from '../ledger.ts';

/** Counts lines and UTF-8 bytes of text that goes by. */
export interface TextPosition {
  /** Passes over `text` between two indices. From `asciiFrom` on every character is known to be one byte. */
  pass(text: string, from: number, to: number, asciiFrom?: number): void;
  /** What is passed over next is another text than before. */
  nextText(): void;
  /** Line, from 1, and byte in the UTF-8 text, from 0, of what comes next. */
  here(): Where & { readonly line: number; readonly offset: number };
}

export function createTextPosition(): TextPosition {
  let line = 1;
  let offset = 0;
  let next = -1; // the first line break that is not passed; the length of the text when there is none; -1: not known

  /** A log may have no line break for a gigabyte: one that is far is looked for once. */
  function passLines(text: string, from: number, to: number): void {
    if (next < from) next = lineBreak(text, from);
    for (; next < to; next = lineBreak(text, next + 1)) line += 1;
  }

  return {
    pass(text, from, to, asciiFrom = Infinity) {
      const border = Math.max(from, Math.min(to, asciiFrom));
      for (let at = from; at < border; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === 10) line += 1;
        offset += utf8Length(unit);
      }
      if (border === to) return;
      passLines(text, border, to);
      offset += to - border;
    },
    nextText() {
      next = -1;
    },
    here: () => ({ line, offset }),
  };
}

function lineBreak(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** Bytes of one UTF-16 unit; the two halves of a character outside of the BMP make four together. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
