import type { Words } from '../locale/words.ts';
import type { Input } from '../model/input.ts';
import type { Likeness } from './same-content.ts';

/** Something to read that has no name of its own yet: names are unique within a run. */
export interface FoundInput {
  /** From the folder that was given. */
  readonly steps: readonly string[];
  /** A log without message texts: of a record that several files hold, the one with its message is to be met first. */
  readonly isBare?: boolean;
  /** For what can be compared with others before it is read. */
  readonly likeness?: Likeness;
  toInput(name: string, words: Words): Input;
}

/** What was found, and what was passed over, in a folder or an archive. */
export interface Finds {
  readonly inputs: readonly FoundInput[];
  /** How many hidden names were passed over. */
  readonly hidden: number;
  /** How many files were passed over because evtriage wrote them, so that a second run says the same as the first. */
  readonly ownReports: number;
}
