import type { FormReader } from '../form-reader.ts';
import type { Ledger } from '../ledger.ts';
import { limits } from '../limits.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { createRowCutter, type Row } from './cut-rows.ts';
import { fieldOf } from './event-from-row.ts';
import { idOf, judgeRow } from './judge-row.ts';
import type { TableLayout } from './layout.ts';
import { hasEvents, noteColumnMissing } from './missing-column.ts';
import { parseOneRow, parseRows } from './parse-rows.ts';
import { createLineFeeder } from './line-ends.ts';
import { createNulRuns } from './nul-runs.ts';
import { isPreamble, type Table } from './recognise-table.ts';
import { recordStart } from './record-start.ts';
import { createSection } from './section.ts';
import { tableLayout } from './table-layout.ts';
import { createTornRows, type TornRows, type TornRowsSink } from './torn-rows.ts';

/** Reads the events of a table, row by row. */
export function createTableReader(table: Table, ledger: Ledger, times: TimeReader): FormReader {
  const { delimiter } = table;
  const tornSink: TornRowsSink = { mended: takeMended, saved: readRow, lost: takeLost };
  const cutter = createRowCutter(delimiter, {
    row: takeRow,
    tooLarge(line) {
      settle();
      ledger.lost('record-too-large', { line }, { limit: limits.recordSize });
    },
    settle: readCleanRows,
  });
  const feedLines = table.loneReturns ? createLineFeeder() : null;
  let torn: TornRows | null = null; // where a record begins with its message
  let section = begin(table.layout);
  let atStart = true; // the first headings are still to come
  let typeLine = ''; // headings of another section are to come
  let clean: Row[] = [];
  const nulRuns = createNulRuns();

  function begin(layout: TableLayout): ReturnType<typeof createSection> {
    const begun = createSection(layout, delimiter, ledger, times);
    const { plausible, mender } = begun;
    const start = recordStart(layout, delimiter, table.quoted);
    torn = start && !start.hasColumns ? createTornRows({ ...layout, delimiter, mender, plausible }, tornSink) : null;
    const accepts = (found: string): boolean => plausible.fits(parseOneRow(found, delimiter) ?? []);
    cutter.resumeAt(start?.pattern ?? null, start?.hasColumns ? accepts : undefined);
    return begun;
  }

  function takeRow(row: Row): void {
    if (isPreamble(row.text)) takePreamble(row);
    else if (atStart) atStart = false;
    else if (row.clean) takeCleanRow(row);
    else takeOddRow(row);
  }

  function takePreamble(row: Row): void {
    if (atStart) return;
    settle();
    typeLine = row.text;
    ledger.note('export-concatenated', {}, { line: row.line });
  }

  /** Clean rows are parsed many at a time. */
  function takeCleanRow(row: Row): void {
    torn?.flush();
    clean.push(row);
    if (clean.length >= limits.rowsTogether) readCleanRows();
  }

  function readCleanRows(): void {
    const rows = clean;
    clean = [];
    const texts = rows.map(({ text }) => text);
    for (const [at, cells] of parseRows(texts, delimiter).entries()) {
      const row = rows[at];
      if (row) readRow(cells, row);
    }
  }

  function takeOddRow(row: Row): void {
    readCleanRows();
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

  /** Nothing is waiting any more. */
  function settle(): void {
    readCleanRows();
    torn?.flush();
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
    section.plausible.learn(cells);
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
    section = begin(next);
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
      readCleanRows();
    },
    end() {
      cutter.take(cleanBlock('', true));
      cutter.end();
      settle();
      section.dates.release();
      if (nulRuns.found()) ledger.note('nuls-left-out');
    },
  };
}
