import { limits } from '../limits.ts';
import type { Delimiter } from './delimiter.ts';

/** One row as it stands in the text. */
export interface RowShape {
  /** The index after its line break, or the end of the text. */
  readonly end: number;
  readonly fields: number;
  /** Every quote is where the rules of CSV have one. */
  readonly clean: boolean;
  /** It ends in a line break. */
  readonly ended: boolean;
  /** The last field is quoted, so it is whole even without a line break. */
  readonly closed: boolean;
}

/**
 * Finds the end of the row that begins at `from`: the first line break that is not in quotes. A quote inside a quoted
 * field that is neither doubled nor followed by a delimiter or line break is taken for text, and the row is not clean;
 * with `strict` it ends the search, and `end` is of no use. Null when the text ends first and more is to come.
 */
export function findRowEnd(
  text: string,
  from: number,
  { delimiter, strict, last }: { readonly delimiter: Delimiter; readonly strict: boolean; readonly last: boolean },
): RowShape | null {
  const stops = stopsOf[delimiter];
  let fields = 1;
  let clean = true;
  let at = from;

  for (;;) {
    let closed = false;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, delimiter, strict);
      if (!close && !last) return null;
      if (!close) return { end: text.length, fields, clean: false, ended: false, closed: false };
      closed = true;
      clean &&= close.clean;
      at = close.end;
    }
    stops.lastIndex = at;
    let stop = stops.exec(text);
    for (; stop?.[0] === '"'; stop = stops.exec(text)) {
      clean = false;
      if (strict) break;
    }
    if (strict && !clean) return { end: at, fields, clean: false, ended: true, closed: false };
    // A quote at the very end may be the first of two: then no stop follows it, and more text is waited for.
    if (!stop) return last ? { end: text.length, fields, clean, ended: false, closed } : null;
    if (stop[0] === '\n') return { end: stop.index + 1, fields, clean, ended: true, closed };
    fields += 1;
    at = stop.index + 1;
    if (fields > limits.columns) return brokenRow(text, at, fields, last);
  }
}

const stopsOf: Readonly<Record<Delimiter, RegExp>> = { ',': /[,"\n]/g, ';': /[;"\n]/g, '\t': /[\t"\n]/g };

/** A row that is no row of a table: only its line break is looked for. */
function brokenRow(text: string, from: number, fields: number, last: boolean): RowShape | null {
  const lineBreak = text.indexOf('\n', from);
  if (lineBreak < 0 && !last) return null;
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  return { end, fields, clean: false, ended: lineBreak >= 0, closed: false };
}

/** The index after the quote that closes a field, or with `strict` after one that is out of place; null when there is none. */
function closingQuote(
  text: string,
  from: number,
  delimiter: Delimiter,
  strict: boolean,
): { readonly end: number; readonly clean: boolean } | null {
  let clean = true;
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    const next = text[quote + 1];
    if (next === '"') quote += 1;
    else if (next === delimiter || isLineEnd(text, quote + 1)) return { end: quote + 1, clean };
    else {
      clean = false;
      if (strict) return { end: quote + 1, clean };
    }
  }
  return null;
}

/** A line break, or the end of the text, which may be the middle of one. */
function isLineEnd(text: string, at: number): boolean {
  const next = text[at];
  return next === undefined || next === '\n' || (next === '\r' && (text[at + 1] ?? '\n') === '\n');
}
