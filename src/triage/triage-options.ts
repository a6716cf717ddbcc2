import type { EventRecord } from '../model/event.ts';
import type { Input } from '../model/input.ts';
import type { Locale } from '../model/locale.ts';
import type { RuleProblem, TriageResult } from '../model/result.ts';
import type { Suppression } from '../model/suppression.ts';
import type { ReadOptions } from '../read/read-input.ts';
import type { Progress } from './progress-meter.ts';
import type { InputShare } from './read-apart.ts';

/** Also what decides how inputs are read: time zone, encoding, order of dates, parser. */
export interface TriageOptions extends ReadOptions {
  /** Language of the result's texts. */
  readonly locale: Locale;
  /** ISO 8601 in UTC; events before it are counted as outside. Events without a time are always kept. */
  readonly since?: string;
  /** ISO 8601 in UTC; events after it are counted as outside. */
  readonly until?: string;
  /** ISO 8601 in UTC, printed as the time the report was made; the newest event's time when absent. */
  readonly now?: string;
  /** How the report says it was asked for: a command line without folders and secrets. Default: `triage()`. */
  readonly command?: string;
  /** What the report says it was made by. Default: evtriage, its version, and `library` as what it ran in. */
  readonly tool?: TriageResult['tool'];
  /** Problems of the packs, so that the report can name what was left out. */
  readonly ruleProblems?: readonly RuleProblem[];
  /** Findings to list last and not to count; what came of each is in the result. */
  readonly suppressions?: readonly Suppression[];
  /** The result of an earlier run, to say what is new, gone, better or worse, and whether the fix worked. */
  readonly baseline?: TriageResult;
  /**
   * Reads an input somewhere else, at the same time as others. Null: it is to be read here. So is one whose share turns out
   * to depend on what was read before.
   */
  readonly apart?: (input: Input) => Promise<InputShare | null>;
  /** Called with every event that is read here, counted or not, while it is at hand. */
  readonly onEvent?: (event: EventRecord) => void;
  /** Called every few thousand events, at the end of each input, and before one that is read somewhere else is waited for. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the reading after the chunk at hand: the result is made of what was read by then, and says so. */
  readonly signal?: AbortSignal;
}
