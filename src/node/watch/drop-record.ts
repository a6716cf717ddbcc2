import type { Verdict } from '../../model/result.ts';

/** What came of a drop. */
export interface DropRecord {
  /** Counted from 1 in the order of reports. */
  readonly number: number;
  /** As it was called in the inbox. */
  readonly name: string;
  readonly stamp: string;
  /** Hex SHA-256 of what it held; null where a part of it could be read by nobody. */
  readonly sha256: string | null;
  /** When the report was written: ISO 8601 in UTC. */
  readonly at: string;
  /** How it is called where others may look: without names of people and machines. */
  readonly label: string;
  /** The exit status that a triage of it would have. */
  readonly status: number;
  /** What was written, or why nothing was. */
  readonly report:
    | {
        /** Beside the index. */
        readonly folder: string;
        readonly file: string;
        readonly severity: Verdict['severity'];
        /** The verdict in one sentence, as the report has it. */
        readonly text: string;
      }
    | { readonly refused: 'leak' | 'defect' };
}
