import { quoted } from '../clean-text.ts';
import type { Ledger, Where } from '../ledger.ts';
import type { TableLayout } from './layout.ts';

/** True when an event can be told from the rows of a table. */
export function hasEvents({ columns }: TableLayout): boolean {
  return (columns.id ?? columns.xml) !== undefined;
}

/** Says which column nobody can do without, and which there are. */
export function noteColumnMissing(
  { idHeading }: TableLayout,
  headings: readonly string[],
  ledger: Ledger,
  where: Where = {},
): void {
  ledger.note('column-missing', { column: idHeading, found: quoted(headings.join(', ')) }, where);
}
