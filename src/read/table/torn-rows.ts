import type { Row } from './cut-rows.ts';
import type { Delimiter } from './delimiter.ts';
import type { RowMender } from './mend-row.ts';
import { parseOneRow } from './parse-row.ts';
import type { PlausibleRecord } from './plausible-record.ts';
import { quoteAtLineStart } from './record-start.ts';
import { findRowEnd } from './row-end.ts';

/** Takes rows with broken quotes of a table where a record begins with its message, between quotes. */
export interface TornRows {
  take(row: Row): void;
  /** There are pieces that are no row yet. */
  isWaiting(): boolean;
  /** No more pieces: what could not be put together is lost. */
  flush(): void;
}

export interface TornRowsSink {
  mended(cells: readonly string[], row: Row): void;
  /** A row inside the lost one that is whole. */
  saved(cells: readonly string[], row: Row): void;
  lost(row: Row): void;
}

interface Table {
  readonly delimiter: Delimiter;
  readonly width: number;
  readonly mender: RowMender;
  readonly plausible: PlausibleRecord;
}

const mostChars = 256 * 1024;
const mostTries = 20;

/**
 * Such a record is told by a quote at the start of a line, which a message with quotes that were not doubled may have as
 * well: then the record comes in pieces, which are put together until all its fields are there. The other way round a
 * record whose last quote is missing hides the next one, which is looked for in it.
 */
export function createTornRows({ delimiter, width, mender, plausible }: Table, sink: TornRowsSink): TornRows {
  const start = new RegExp(quoteAtLineStart(delimiter), 'gm');
  let waiting: Row | null = null;

  function fitting(cells: readonly string[] | null): readonly string[] | null {
    return cells?.length === width && plausible.fits(cells) ? cells : null;
  }

  function flush(): void {
    const row = waiting;
    waiting = null;
    if (!row) return;
    const cells = fitting(mender.mend(row.text)) ?? (wholeRowIn(row) ? null : fitting(mender.mendAround(row.text)));
    if (cells) sink.mended(cells, row);
    else giveUp(row);
  }

  function giveUp(piece: Row): void {
    let rest = piece;
    for (let tries = 0; rest.text.trim() !== ''; tries += 1) {
      const found = tries < mostTries ? wholeRowIn(rest) : null;
      sink.lost(found ? { ...rest, text: rest.text.slice(0, found.at), ended: true } : rest);
      if (!found) return;
      sink.saved(found.cells, found.row);
      const end = found.at + found.row.text.length;
      rest = { ...rest, text: rest.text.slice(end), line: rest.line + linesIn(rest.text.slice(0, end)) };
    }
  }

  function wholeRowIn(
    piece: Row,
  ): { readonly at: number; readonly cells: readonly string[]; readonly row: Row } | null {
    start.lastIndex = 1;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const at = start.exec(piece.text)?.index ?? -1;
      if (at < 0) return null;
      const shape = findRowEnd(piece.text, at, { delimiter, strict: true, last: true });
      const text = shape?.clean && shape.fields === width ? piece.text.slice(at, shape.end) : null;
      const cells = text === null ? null : fitting(parseOneRow(text, delimiter));
      if (shape && text !== null && cells) {
        return { at, cells, row: { ...shape, text, line: piece.line + linesIn(piece.text.slice(0, at)) } };
      }
    }
    return null;
  }

  return {
    take(row) {
      waiting = waiting ? { ...row, text: waiting.text + row.text, line: waiting.line } : row;
      if (waiting.text.length >= mostChars || mender.isComplete(waiting.text)) flush();
    },
    isWaiting: () => waiting !== null,
    flush,
  };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
