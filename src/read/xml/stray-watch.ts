import { limits } from '../limits.ts';
import type { Where } from '../ledger.ts';
import type { TextWindow } from './text-window.ts';

/** Watches what stands between events and is none: blanks, tags, comments and the short lines of tools are nothing to tell. */
export interface StrayWatch {
  /** Text outside of events, between two indices of the window. */
  text(from: number, to: number): void;
  /** A tag begins, whose attributes come as text. `endsEvent`: what was seen belongs to an event, which is told of. */
  tag(endsEvent: boolean): void;
  /** An event begins, or the file ends: what was seen before it is told. */
  next(): void;
}

/** `tell` gets the place of what is too long to be a line of a tool: an event, or several, may have stood there. */
export function createStrayWatch(window: TextWindow, tell: (where: Where, bytes: number) => void): StrayWatch {
  let begin: ReturnType<TextWindow['where']> | null = null;
  let end = 0;
  let inTag = false;

  function behindTag(text: string, from: number, to: number): number {
    if (!inTag) return from;
    const found = text.slice(from, to).indexOf('>');
    inTag = found < 0;
    return inTag ? to : from + found + 1;
  }

  return {
    text(from, to) {
      const text = window.text();
      const first = firstMark(text, behindTag(text, from, to), to);
      if (first < 0) return;
      begin ??= window.where(first);
      end = window.where(behindLastMark(text, first, to)).offset;
    },
    tag(endsEvent) {
      inTag = true;
      if (endsEvent) begin = null;
    },
    next() {
      if (begin && end - begin.offset >= limits.strayBytes) tell(begin, end - begin.offset);
      begin = null;
      inTag = false;
    },
  };
}

function firstMark(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isMark(text.charCodeAt(at))) return at;
  return -1;
}

function behindLastMark(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && !isMark(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Neither a control character, of which NULs are told of elsewhere, nor a blank, nor a byte order mark. */
function isMark(unit: number): boolean {
  return unit > 0x20 && unit !== 0xa0 && unit !== 0xfeff;
}
