import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import type { Parser } from '../parser.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createRowCutter, type Row } from './cut-rows.ts';
import { fieldOf } from './event-from-row.ts';
import { idOf, judgeRow } from './judge-row.ts';
import type { TableLayout } from './layout.ts';
import { parseRow } from './parse-row.ts';
import { isPreamble, type Table } from './recognise-table.ts';
import { recordStart } from './record-start.ts';
import { createSection } from './section.ts';
import { splitRow } from './split-row.ts';
import { tableLayout } from './table-layout.ts';

/** Reads the events of a table, row by row. */
export function createTableReader(table: Table, ledger: Ledger, times: TimeReader, parser: Parser): FormReader {
  const { delimiter } = table;
  const fieldsOf = (row: string) => (parser === 'fast' ? splitRow(row, delimiter) : parseRow(row, delimiter));
  const cutter = createRowCutter(delimiter, {
    row: takeRow,
    tooLarge: (line) => ledger.lost('record-too-large', { line }, { limit: limits.recordSize }),
  });
  let dateOrder: DateOrder | null = null; // what the sections before proved
  let section = begin(table.layout);
  let atStart = true; // the first headings are still to come
  let typeLine = ''; // headings of another section are to come

  function begin(layout: TableLayout): ReturnType<typeof createSection> {
    cutter.resumeAt(recordStart(layout, delimiter, table.quoted));
    return createSection(layout, delimiter, ledger, times, dateOrder);
  }

  function takeRow(row: Row): void {
    if (isPreamble(row.text)) takePreamble(row);
    else if (atStart) atStart = false;
    else if (row.clean) readRow(fieldsOf(row.text), row);
    else takeOddRow(row);
  }

  function takePreamble(row: Row): void {
    if (atStart) return;
    typeLine = row.text;
    ledger.note('export-concatenated', {}, { line: row.line });
  }

  function takeOddRow(row: Row): void {
    const cells = row.fields > limits.columns ? null : section.mender.mend(row.text);
    if (cells && idOf(cells, section.layout) !== null) {
      ledger.count('quotes-repaired', { line: row.line });
      readRow(cells, { ...row, closed: true });
    } else if (row.ended) {
      ledger.lost('record-broken', { line: row.line }, { reason: 'quotes' });
    } else {
      ledger.lost('record-cut', { line: row.line });
    }
  }

  function readRow(cells: readonly string[], row: Row): void {
    const { layout, dates } = section;
    if (cells.length === layout.width && layout.dialect?.isOther?.(cells)) {
      ledger.count('rows-not-events', { line: row.line });
      return;
    }
    const mayBeHeadings = cells.length > 1 && (typeLine !== '' || idOf(cells, layout) === null);
    if (mayBeHeadings && takeHeadings(cells, row)) return;
    const judgement = judgeRow(cells, row, layout, delimiter);
    if ('lost' in judgement) {
      ledger.lost(judgement.lost, { line: row.line }, 'args' in judgement ? judgement.args : {});
      return;
    }
    if (judgement.mayBeCut) ledger.note('file-cut', {}, { line: row.line });
    dates.take(judgement.event, fieldOf(cells, layout, 'time') ?? '', row.text.length);
  }

  function takeHeadings(cells: readonly string[], row: Row): boolean {
    const isSame = cells.length === table.headings.length && cells.every((cell, at) => cell === table.headings[at]);
    const next = isSame ? table.layout : tableLayout(cells, typeLine);
    if (!next) return false;
    if (!typeLine) ledger.note('export-concatenated', {}, { line: row.line });
    typeLine = '';
    section.dates.release();
    dateOrder = section.dates.proven() ?? dateOrder;
    section = begin(next);
    return true;
  }

  return {
    take(text) {
      // Concatenated exports have byte order marks inside, where they would hide a quote.
      cutter.take(text.replaceAll('\uFEFF', ''));
    },
    end() {
      cutter.end();
      section.dates.release();
    },
  };
}
