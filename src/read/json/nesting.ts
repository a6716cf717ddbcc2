import { limits } from '../limits.ts';
import { unit } from './code-units.ts';

/**
 * What is met while text goes by.
 * `begin`, `end`: of an object that may be a record. `wrapper`: the object that began only stands around records.
 * `broken`: the object that began cannot go on like this; `inside`: because another one begins in it; `deep`: because it
 * is nested beyond the limit.
 * `stray`: text that can only be left of a broken record. `again`: a second list of records begins.
 */
export type Met = 'begin' | 'end' | 'wrapper' | 'broken' | 'inside' | 'deep' | 'stray' | 'again';

/** Follows the brackets and texts of JSON, and tells which objects are records. Its state lasts from block to block. */
export interface Nesting {
  /** Goes from one index up to another, or only to the next thing met; `at` is the index to go on from. */
  pass(text: string, from: number, to: number): { readonly met: Met | null; readonly at: number };
  /** Forgets the record that began: another one is to be looked for on the same level. */
  giveUp(): void;
  /** True inside a list or wrapper that has not ended. */
  isOpen(): boolean;
}

/** Lists of objects under these names are records: of Elasticsearch, and what PowerShell 5.1 may make of a list. */
const wrapperNames = new Set(['hits', 'rawResponse', 'responses', 'value']);
const longestWrapperName = 16;

/** What can end a text, or keep a quote from ending it. */
const special = /["\\\n]/g;

interface Frame {
  readonly list: boolean;
  /** A list: its objects are records. An object: it may still turn out to be a wrapper. */
  readonly wraps: boolean;
}

export function createNesting(): Nesting {
  let frames: Frame[] = [];
  let base = -1; // the frames around the open record; -1: none is open
  let before = 0; // the last character that is no blank
  let inText = false;
  let escaped = false;
  let name = ''; // the beginning of the last text, where it may name a wrapper
  let lists = 0;

  const top = (): Frame | undefined => frames[frames.length - 1];
  const inRecord = (): boolean => base >= 0;

  /** Goes on inside a text, up to what ends it; the text is not looked at but for the names that matter. */
  function passText(text: string, from: number, to: number): { readonly met: Met | null; readonly at: number } {
    let at = from;
    if (escaped && at < to) {
      escaped = false;
      // No text of JSON goes over a line's end: its closing quote is lost.
      if (text.charCodeAt(at) === unit.lineFeed) return endBroken(at + 1);
      at += 1;
    }
    special.lastIndex = at;
    const found = special.exec(text)?.index ?? to;
    const end = Math.min(found, to);
    if (name.length <= longestWrapperName) name += text.slice(from, Math.min(end, from + longestWrapperName + 1));
    if (end === to) return { met: null, at: to };
    const c = text.charCodeAt(end);
    if (c === unit.lineFeed) return endBroken(end + 1);
    if (c === unit.backslash) escaped = true;
    else {
      inText = false;
      before = c;
    }
    return { met: null, at: end + 1 };
  }

  function endBroken(at: number): { readonly met: Met | null; readonly at: number } {
    inText = false;
    return { met: inRecord() ? 'broken' : null, at };
  }

  /** Whether a value, or a name, may stand here. */
  function mayFollow(isText: boolean): boolean {
    if (before === unit.colon) return true;
    if (top()?.list || isText) return before === unit.comma || before === unit.openList || before === unit.openObject;
    return false;
  }

  function open(list: boolean): Met | null {
    const outer = top();
    const named = outer?.wraps === true && !outer.list && before === unit.colon && wrapperNames.has(name);
    if (inRecord()) {
      if (!mayFollow(false)) return list ? 'broken' : 'inside';
      if (!list && outer?.list && outer.wraps) {
        base = -1;
        return 'wrapper';
      }
      frames.push({ list, wraps: named });
      return frames.length - base > limits.nesting ? 'deep' : null;
    }
    const amongRecords = outer === undefined || (outer.list && outer.wraps);
    if (frames.length > limits.nesting) return 'stray';
    if (!list && (amongRecords || (!outer.list && before !== unit.colon))) {
      // An object where only a name can stand: the end of the wrapper is lost.
      if (!amongRecords) frames = [];
      base = frames.length;
      frames.push({ list, wraps: true });
      return 'begin';
    }
    frames.push({ list, wraps: amongRecords || named });
    if (outer) return null;
    lists += 1;
    return lists > 1 ? 'again' : null;
  }

  function close(list: boolean): Met | null {
    if (top()?.list !== list) return inRecord() ? 'broken' : null;
    frames.pop();
    if (!inRecord() || frames.length > base) return null;
    base = -1;
    return 'end';
  }

  function beginText(): Met | null {
    const outer = top();
    if (inRecord()) {
      if (!mayFollow(true)) return 'broken';
    } else if (outer === undefined || (outer.list && outer.wraps)) return 'stray';
    inText = true;
    escaped = false;
    name = '';
    return null;
  }

  function take(c: number): Met | null {
    let met: Met | null = null;
    if (c === unit.quote) return beginText();
    if (c === unit.openObject || c === unit.openList) met = open(c === unit.openList);
    else if (c === unit.closeObject || c === unit.closeList) met = close(c === unit.closeList);
    before = c;
    return met;
  }

  return {
    pass(text, from, to) {
      let at = from;
      while (at < to) {
        if (inText) {
          const passed = passText(text, at, to);
          if (passed.met) return passed;
          at = passed.at;
          continue;
        }
        const c = text.charCodeAt(at);
        at += 1;
        if (c === unit.blank || (c >= unit.tab && c <= unit.carriageReturn)) continue;
        const met = take(c);
        // The bracket that shows what the wrapper is begins the first record in it.
        if (met) return { met, at: met === 'wrapper' ? at - 1 : at };
      }
      return { met: null, at: to };
    },
    giveUp() {
      if (inRecord()) frames.length = base;
      else if (frames.length > limits.nesting) frames = [];
      base = -1;
      inText = false;
      before = unit.comma;
    },
    isOpen: () => frames.length > 0,
  };
}
