import { foldWord } from '../fields/fold-word.ts';
import { type Delimiter, delimiters } from './delimiter.ts';
import { eventViewerLayoutByShape } from './event-viewer.ts';
import type { TableLayout } from './layout.ts';
import { parseLoosely } from './parse-row.ts';
import { findRowEnd } from './row-end.ts';
import { hasLoneReturns, withLineFeeds } from './line-ends.ts';
import { tableLayout } from './table-layout.ts';

/** A table of events, as its first lines show it. */
export interface Table {
  readonly delimiter: Delimiter;
  readonly layout: TableLayout;
  readonly headings: readonly string[];
  /** The headings are in quotes, so every field is (PowerShell). */
  readonly quoted: boolean;
  /** Its lines end in carriage returns alone. */
  readonly loneReturns: boolean;
}

/** The first rows of a text under one delimiter. */
interface Opening {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  readonly firstRow: readonly string[] | undefined;
  readonly quoted: boolean;
}

/** A line before the headings: what PowerShell 5.1 says about types, or what Excel reads the delimiter from. */
export function isPreamble(row: string): boolean {
  return /^[\s\0]*(?:#TYPE\s|sep=.\s*$)/i.test(row);
}

/** The table that a text begins with (no blanks before it), by its headings or else by its shape; null when it is none. */
export function recogniseTable(text: string): Table | null {
  const loneReturns = hasLoneReturns(text);
  const sample = loneReturns ? withLineFeeds(text) : text;
  const typeLine = /^#TYPE\s[^\n]*/i.exec(sample)?.[0] ?? '';
  const openings = openingsOf(sample);
  const byHeadings = openings.map((opening) => withLayout(opening, tableLayout(opening.headings, typeLine)));
  const byShape = openings.map((opening) =>
    withLayout(opening, eventViewerLayoutByShape(opening.headings, opening.firstRow)),
  );
  const table = best(byHeadings) ?? best(byShape);
  return table && { ...table, loneReturns };
}

type Candidate = Omit<Table, 'loneReturns'>;

/** The right delimiter is the one under which the most columns are known. */
function best(tables: readonly (Candidate | null)[]): Candidate | null {
  const known = (table: Candidate): number => Object.keys(table.layout.columns).length;
  return tables.flatMap((table) => table ?? []).toSorted((a, b) => known(b) - known(a))[0] ?? null;
}

/** The folded headings of a text under each delimiter, for telling tables that are not read. */
export function possibleHeadings(sample: string): readonly (readonly string[])[] {
  return openingsOf(hasLoneReturns(sample) ? withLineFeeds(sample) : sample).map(({ headings }) =>
    headings.map(foldWord),
  );
}

function withLayout({ delimiter, headings, quoted }: Opening, layout: TableLayout | null): Candidate | null {
  if (!layout) return null;
  // Event Viewer saves the same list as `Text (Tab delimited)`.
  const isText = delimiter === '\t' && layout.form === 'event-viewer-csv';
  return { delimiter, layout: isText ? { ...layout, form: 'event-viewer-text' } : layout, headings, quoted };
}

function openingsOf(sample: string): readonly Opening[] {
  return delimiters.flatMap((delimiter) => {
    const [headingRow, firstRow] = firstRows(sample, delimiter);
    const headings = headingRow === undefined ? null : parseLoosely(headingRow, delimiter);
    if (!headingRow || !headings) return [];
    const cells = firstRow === undefined ? undefined : (parseLoosely(firstRow, delimiter) ?? undefined);
    return [{ delimiter, headings, firstRow: cells, quoted: headingRow.startsWith('"') }];
  });
}

function firstRows(text: string, delimiter: Delimiter): readonly string[] {
  const rows: string[] = [];
  let from = 0;
  while (from < text.length && rows.length < 2) {
    const end = findRowEnd(text, from, { delimiter, strict: false, last: true })?.end ?? text.length;
    const row = text.slice(from, end);
    if (row.trim() !== '' && !isPreamble(row)) rows.push(row);
    from = end;
  }
  return rows;
}
