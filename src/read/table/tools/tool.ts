import type { Column, Dialect, TableLayout } from '../layout.ts';

/** A tool that makes tables of events. Its columns come and go with its versions, so they are known by name only. */
export interface Tool {
  readonly form: TableLayout['form'];
  /** Headings, folded, that tell its tables from others: all of one line. */
  readonly telling: readonly (readonly string[])[];
  /** Names of each column, folded, best first. */
  readonly names: Readonly<Partial<Record<Column, readonly string[]>>>;
  readonly idHeading: string;
  /** `headings` are folded; `written` still has the zone that Azure puts behind the time's heading. */
  readonly dialectOf: (headings: readonly string[], written: readonly string[]) => Dialect;
}

/** Reads the field under a heading in the rows of a table; empty where the table has no such column. */
export function fieldReader(headings: readonly string[]): (cells: readonly string[], heading: string) => string {
  const places = new Map(headings.map((heading, at) => [heading, at] as const).toReversed());
  return (cells, heading) => cells[places.get(heading) ?? -1] ?? '';
}
