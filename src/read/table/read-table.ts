import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import type { Parser } from '../parser.ts';
import type { DateOrder } from '../time/date-order.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createRowCutter, type Row } from './cut-rows.ts';
import { fieldOf, type TableLayout } from './layout.ts';
import { idOf, judgeRow } from './judge-row.ts';
import { hasEvents, noteColumnMissing } from './missing-column.ts';
import { parseOneRow, parseRow } from './parse-row.ts';
import { createLineFeeder } from './line-ends.ts';
import { createNulRuns } from './nul-runs.ts';
import { isPreamble, type Table } from './recognise-table.ts';
import { recordStart } from './record-start.ts';
import { createSection } from './section.ts';
import { splitRow } from './split-row.ts';
import type { TakeRecord } from '../written/written-record.ts';
import { tableLayout } from './table-layout.ts';
import { createTornRows, type TornRows, type TornRowsSink } from './torn-rows.ts';

/** Reads the events of a table, row by row; or, with `take`, hands on its rows as they are written and makes no events. */
export function createTableReader(
  table: Table,
  ledger: Ledger,
  times: TimeReader,
  parser: Parser,
  take: TakeRecord | null = null,
): FormReader {
  const { delimiter } = table;
  const fieldsOf = (row: string) => (parser === 'fast' ? splitRow(row, delimiter) : parseRow(row, delimiter));
  const tornSink: TornRowsSink = { mended: takeMended, saved: readRow, lost: takeLost };
  const cutter = createRowCutter(delimiter, {
    row: takeRow,
    plainRow(plain, row) {
      torn?.flush();
      // Behind a line of types it could be the headings of another section.
      if (typeLine === '') section.takePlain(plain, row.line, row.text.length);
      else readRow(fieldsOf(row.text), row);
    },
    tooLarge(line) {
      torn?.flush();
      ledger.lost('record-too-large', { line }, { limit: limits.recordSize });
    },
  });
  const feedLines = table.loneReturns ? createLineFeeder() : null;
  let torn: TornRows | null = null; // where a record begins with its message
  let dateOrder: DateOrder | null = null; // what the sections before proved
  let section = begin(table.layout);
  let atStart = true; // the first headings are still to come
  let typeLine = ''; // headings of another section are to come
  const nulRuns = createNulRuns();

  function begin(layout: TableLayout): ReturnType<typeof createSection> {
    const begun = createSection(layout, delimiter, ledger, times, dateOrder, take);
    const { plausible, mender } = begun;
    const start = recordStart(layout, delimiter, table.quoted);
    torn = start && !start.hasColumns ? createTornRows({ ...layout, delimiter, mender, plausible }, tornSink) : null;
    const accepts = (found: string): boolean => plausible.fits(parseOneRow(found, delimiter) ?? []);
    cutter.resumeAt(start?.pattern ?? null, start?.hasColumns ? accepts : undefined);
    cutter.scanWith(parser === 'fast' && !take ? begun.plainRows : null);
    return begun;
  }

  function takeRow(row: Row): void {
    if (isPreamble(row.text)) takePreamble(row);
    else if (atStart) takeFirstHeadings();
    else if (row.clean) takeCleanRow(row);
    else takeOddRow(row);
  }

  function takeFirstHeadings(): void {
    atStart = false;
    take?.({ kind: 'headings', cells: table.headings, layout: table.layout });
  }

  function takeCleanRow(row: Row): void {
    const cells = fieldsOf(row.text);
    // The end of a file can make a few clean fields of a line of the message before it.
    if (torn?.isWaiting() && !row.ended && cells.length < section.layout.width) return torn.take(row);
    torn?.flush();
    readRow(cells, row);
  }

  function takePreamble(row: Row): void {
    if (take && !atStart) section.dates.release();
    take?.({ kind: 'preamble', text: row.text.trim() });
    if (atStart) return;
    torn?.flush();
    typeLine = row.text;
    ledger.note('export-concatenated', {}, { line: row.line });
  }

  function takeOddRow(row: Row): void {
    const isRow = row.fields <= limits.columns;
    if (torn && isRow) return torn.take(row);
    torn?.flush();
    const { mend, mendAround } = section.mender;
    const cells = isRow ? (mend(row.text) ?? mendAround(row.text)) : null;
    if (cells && idOf(cells, section.layout) !== null) takeMended(cells, row);
    else takeLost(row);
  }

  function takeMended(cells: readonly string[], row: Row): void {
    ledger.count('quotes-repaired', { line: row.line });
    readRow(cells, { ...row, closed: true });
  }

  function takeLost(row: Row): void {
    if (row.ended) ledger.lost('record-broken', { line: row.line }, { reason: 'quotes' });
    else ledger.lost('record-cut', { line: row.line });
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
    section.plausible.learn(
      fieldOf(cells, layout, 'time') ?? '',
      fieldOf(cells, layout, section.plausible.wordIn) ?? '',
    );
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
    take?.({ kind: 'headings', cells, layout: next });
    if (!hasEvents(next)) noteColumnMissing(next, cells, ledger, { line: row.line });
    return true;
  }

  /** Without what would hide a quote: byte order marks inside concatenated exports, and the NUL bytes of a crash. */
  function cleanBlock(text: string, last: boolean): string {
    const rest = nulRuns.without(text, last);
    return (feedLines ? feedLines(rest, last) : rest).replaceAll('\uFEFF', '');
  }

  return {
    take(text) {
      cutter.take(cleanBlock(text, false));
    },
    end() {
      cutter.take(cleanBlock('', true));
      cutter.end();
      torn?.flush();
      section.dates.release();
      if (nulRuns.found()) ledger.note('nuls-left-out');
    },
  };
}
