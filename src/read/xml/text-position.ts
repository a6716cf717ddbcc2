import type { Where } from '../ledger.ts';

/** Counts lines and UTF-8 bytes of text that goes by. */
export interface TextPosition {
  /** Passes over `text` between two indices. */
  pass(text: string, from: number, to: number): void;
  /** Line, from 1, and byte in the UTF-8 text, from 0, of what comes next. */
  here(): Where;
}

export function createTextPosition(): TextPosition {
  let line = 1;
  let offset = 0;
  return {
    pass(text, from, to) {
      for (let at = from; at < to; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === 10) line += 1;
        offset += utf8Length(unit);
      }
    },
    here: () => ({ line, offset }),
  };
}

/** Bytes of one UTF-16 unit; the two halves of a character outside of the BMP make four together. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
