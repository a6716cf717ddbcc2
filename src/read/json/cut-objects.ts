import type { Where } from '../ledger.ts';
import { limits } from '../limits.ts';
import { createTextWindow } from '../xml/text-window.ts';
import { createNesting, type Met } from './nesting.ts';
import { longestStart, nextStart } from './next-start.ts';

/** What the cutter finds, in file order. */
export interface ObjectSink {
  /** One whole `{...}` that may be a record. Its text is part of a larger one. */
  object(text: string, where: Where): void;
  /** An object whose brackets or quotes do not close; `inside`: because another one begins in it. */
  broken(where: Where, inside: boolean): void;
  tooLarge(where: Where): void;
  /** An object that the end of the file interrupts. */
  cut(where: Where): void;
  /** A second list of records begins: two exports in one file. */
  listAgain(where: Where): void;
  /** The file ends before a list or wrapper does, between two records. */
  notClosed(where: Where): void;
}

/** How much text before a record is kept, to see how far its line is set in. */
const leadChars = 256;

/**
 * Cuts a stream of text into the objects that may be records: one after another, in lists, or in what Elasticsearch wraps
 * around its hits. Other text between them (`Record 1`) is passed over. After a broken object it goes on at the next one.
 * Keeps no more text than one record may have.
 */
export function createObjectCutter(sink: ObjectSink): { take(text: string): void; end(): void } {
  const window = createTextWindow();
  const nesting = createNesting();
  let scan = 0; // everything before is understood
  let start = -1; // the open record
  let lead = ''; // what stands before it
  let seek: RegExp | null = null; // the next record is being looked for
  let last = false; // no more text will come
  let isCut = false;

  function run(): void {
    while (seek ? find(seek) : pass());
    const keep = start >= 0 ? start : scan;
    if (start < 0) lead = `${lead}${window.text().slice(Math.max(0, keep - leadChars), keep)}`.slice(-leadChars);
    window.drop(keep);
    scan -= keep;
    if (start >= 0) start = 0;
  }

  function find(pattern: RegExp): boolean {
    const text = window.text();
    pattern.lastIndex = scan;
    const found = pattern.test(text);
    scan = found ? pattern.lastIndex : Math.max(scan, last ? text.length : text.length - longestStart);
    if (found) seek = null;
    return found;
  }

  function pass(): boolean {
    const text = window.text();
    const bound = start >= 0 ? Math.min(text.length, start + limits.recordChars) : text.length;
    const { met, at } = nesting.pass(text, scan, bound);
    scan = at;
    if (met) return take(met);
    if (start < 0) return false;
    if (scan - start >= limits.recordChars) return lose(sink.tooLarge, scan);
    return last && finish();
  }

  function take(met: Met): true {
    if (met === 'begin') begin();
    else if (met === 'end') handOver();
    else if (met === 'wrapper') start = -1;
    else if (met === 'again') sink.listAgain(window.where(scan - 1));
    else if (met === 'stray') loseStray();
    // Of what is nested without end, each level would be a record that is nested without end.
    else lose((where) => sink.broken(where, met === 'inside'), met === 'deep' ? scan : start + 1);
    return true;
  }

  function begin(): void {
    start = scan - 1;
    lead = `${lead}${window.text().slice(Math.max(0, start - leadChars), start)}`.slice(-leadChars);
  }

  function handOver(): void {
    sink.object(window.text().slice(start, scan), window.where(start));
    start = -1;
    lead = '';
  }

  /** Gives the open record up, and looks for the next one from an index on. */
  function lose(report: (where: Where) => void, from: number): true {
    report(window.where(start));
    seek = lookFor();
    nesting.giveUp();
    start = -1;
    lead = '';
    scan = from;
    return true;
  }

  /** Only of text that is understood: what comes after it may not be there yet. */
  function lookFor(): RegExp {
    return nextStart(window.text().slice(start, Math.min(scan, start + longestStart)), lead);
  }

  function loseStray(): void {
    begin();
    lose((where) => sink.broken(where, false), scan);
  }

  /** The file ends inside a record. If another one begins in it, not the end of the file is what broke it. */
  function finish(): boolean {
    const text = window.text();
    const next = lookFor();
    next.lastIndex = start + 1;
    if (next.test(text)) return lose((where) => sink.broken(where, true), start + 1);
    isCut = true;
    sink.cut(window.where(start));
    start = -1;
    return false;
  }

  return {
    take(text) {
      window.append(text);
      run();
    },
    end() {
      last = true;
      run();
      if (nesting.isOpen() && !isCut && !seek) sink.notClosed(window.where(0));
    },
  };
}
