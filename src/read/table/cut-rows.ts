import { limits } from '../limits.ts';
import type { Delimiter } from './delimiter.ts';
import { cleanRowEnd } from './clean-row-end.ts';
import type { PlainRow, PlainRows } from './plain-rows.ts';
import { findRowEnd, type RowShape } from './row-end.ts';

/** One row of a table, line breaks and quotes as they stand. */
export interface Row extends Omit<RowShape, 'end'> {
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
}

export interface RowSink {
  row(row: Row): void;
  /** A row that is plainly an event. */
  plainRow(plain: PlainRow, row: Row): void;
  /** A row over the limit of size: what follows is left out up to the next record. */
  tooLarge(line: number): void;
}

export interface RowCutter {
  take(text: string): void;
  end(): void;
  /**
   * Tells what a record begins like (see `recordStart`): a row with broken quotes then ends before the next one.
   * `accepts` has the last word on what the pattern found.
   */
  resumeAt(pattern: RegExp | null, accepts?: (found: string) => boolean): void;
  /** Tells how to find rows that are plainly events; null: not at all. */
  scanWith(plainRows: PlainRows | null): void;
}

/** Nobody asks how many fields a clean row has before they are split. */
const cleanRow = { fields: 0, clean: true, ended: true, closed: false } as const;

/**
 * Cuts a stream of text into the rows of a table. Where the quotes of a row cannot be trusted, it ends before the next
 * line that begins like a record; so a quote that is never closed costs one record, not the rest of the file.
 */
export function createRowCutter(delimiter: Delimiter, sink: RowSink): RowCutter {
  let buffer = '';
  let from = 0;
  let line = 1;
  let start: RegExp | null = null;
  let isStart: (found: string) => boolean = () => true;
  let plainRows: PlainRows | null = null;
  let searched = 0; // no record starts between `from` and here
  let skipping = false;
  let last = false;

  function run(): void {
    while (from < buffer.length && (skipping ? skip() : cutRow()));
    buffer = buffer.slice(from);
    searched = Math.max(0, searched - from);
    from = 0;
  }

  function cutRow(): boolean {
    const plain = plainRows?.(buffer, from);
    if (plain && plain.end - from <= limits.recordChars) return handPlain(plain);
    const end = cleanRowEnd(buffer, from, delimiter);
    if (end >= 0 && end - from <= limits.recordChars) return hand({ ...cleanRow, end });
    const shape = findRowEnd(buffer, from, { delimiter, strict: start !== null, last });
    const tooLong = (shape?.end ?? buffer.length) - from > limits.recordChars;
    if (shape && !tooLong && (shape.clean || !start)) return hand(shape);
    if (!shape && !tooLong) return false;

    const odd = { fields: shape?.fields ?? 0, clean: false, closed: false };
    const next = nextStart();
    if (next >= 0 && next - from <= limits.recordChars) return hand({ ...odd, end: next, ended: true });
    if (tooLong || next >= 0) {
      sink.tooLarge(line);
      skipping = true;
      return true;
    }
    const ended = shape?.ended === true && buffer.endsWith('\n');
    return last && hand({ ...odd, end: buffer.length, ended });
  }

  function handPlain(plain: PlainRow): true {
    const text = buffer.slice(from, plain.end);
    sink.plainRow(plain, { text, line, fields: 0, clean: true, ended: true, closed: false });
    pass(plain.end);
    return true;
  }

  function hand(shape: RowShape): true {
    const text = buffer.slice(from, shape.end);
    const { fields, clean, ended, closed } = shape;
    if (/\S/.test(text)) sink.row({ text, line, fields, clean, ended, closed });
    pass(shape.end);
    return true;
  }

  /** Leaves out what belongs to a row that is too large. */
  function skip(): boolean {
    const next = start ? nextStart() : nextLine();
    skipping = next < 0;
    if (next >= 0) pass(next);
    else pass(Math.max(from, last ? buffer.length : beginOfLastLine()));
    return !skipping;
  }

  function nextLine(): number {
    const lineBreak = buffer.indexOf('\n', from);
    return lineBreak < 0 ? -1 : lineBreak + 1;
  }

  /** The line that is not whole yet may turn out to begin a record: it is kept, with the end of the one before it. */
  function beginOfLastLine(): number {
    const lineBreak = buffer.lastIndexOf('\n');
    return buffer.length - lineBreak > limits.blockChars ? buffer.length : Math.max(0, lineBreak - 2);
  }

  /** The next line that begins like a record, after the one at `from`; -1 when there is none in sight. */
  function nextStart(): number {
    if (!start) return -1;
    start.lastIndex = Math.max(searched, from + 1);
    let found = start.exec(buffer);
    while (found && !isStart(found[0])) found = start.exec(buffer);
    searched = found ? found.index : Math.max(from, buffer.lastIndexOf('\n'));
    return found ? found.index : -1;
  }

  function pass(to: number): void {
    for (let at = buffer.indexOf('\n', from); at >= 0 && at < to; at = buffer.indexOf('\n', at + 1)) line += 1;
    from = to;
  }

  return {
    take(text) {
      buffer = buffer === '' ? text : [buffer, text].join('');
      run();
    },
    end() {
      last = true;
      run();
    },
    scanWith(how) {
      plainRows = how;
    },
    resumeAt(pattern, accepts = () => true) {
      start = pattern;
      isStart = accepts;
    },
  };
}
