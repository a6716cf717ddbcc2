import type { InputSummary } from '../../model/result.ts';
import type { TableFacts } from '../../read/table/table-facts.ts';
import type { Contents } from './contents.ts';

/** What one input is, and how it was understood. */
export interface Look extends InputSummary {
  /** Everything was looked at, not just its beginning. */
  readonly whole: boolean;
  /** Null: it is no table. */
  readonly table: TableFacts | null;
  readonly contents: Contents;
}
