import type { Delimiter } from './delimiter.ts';

const quote = 0x22;

/** The fields of a row whose quotes are all where CSV has them (see `findRowEnd`); what csv-parse makes of it, sooner. */
export function splitRow(row: string, delimiter: Delimiter): readonly string[] {
  const end = contentEnd(row);
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    const isQuoted = row.charCodeAt(from) === quote && from < end;
    const stop = isQuoted ? closingQuote(row, from + 1) + 1 : stopOf(row, delimiter, from, end);
    cells.push(isQuoted ? unquoted(row, from + 1, stop - 1) : row.slice(from, stop));
    if (stop >= end) return cells;
    from = stop + 1;
  }
}

/** Where the line break begins that ends the row; a file may end within it. */
function contentEnd(row: string): number {
  const end = row.endsWith('\n') ? row.length - 1 : row.length;
  return row[end - 1] === '\r' ? end - 1 : end;
}

function stopOf(row: string, delimiter: Delimiter, from: number, end: number): number {
  const stop = row.indexOf(delimiter, from);
  return stop < 0 || stop > end ? end : stop;
}

function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from);
  while (row.charCodeAt(at + 1) === quote) at = row.indexOf('"', at + 2);
  return at;
}

function unquoted(row: string, from: number, to: number): string {
  const field = row.slice(from, to);
  return field.includes('"') ? field.replace(/""/g, '"') : field;
}
