import type { Said, Status } from './finding.ts';
import type { Severity } from './judgement.ts';
import type { LocalText, TextArgs } from './locale.ts';

/**
 * Whether what was found earlier is over. `yes`: it stopped, and a success of the same kind proves it. `not-proven`: it
 * stopped and nothing proves it. `cannot-compare`: the later log does not tell. `was-over`: it had recovered before.
 */
export type FixAnswer = 'yes' | 'no' | 'not-proven' | 'cannot-compare' | 'was-over';

/** The answers for all findings in one word. `nothing-open`: the earlier report left nothing to repair. */
export type OverallAnswer = Exclude<FixAnswer, 'was-over'> | 'partly' | 'nothing-open';

/** How one finding stood in one of the two reports. */
export interface ComparedState {
  /** The id in that report. */
  readonly finding: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly events: number;
  readonly devices: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** One finding of the earlier report, of the later one, or of both. */
export interface ComparedFinding {
  readonly rule: string;
  readonly pack: string;
  /** A condition rather than a failure. */
  readonly beside?: boolean;
  /** Null: it is new. */
  readonly before: ComparedState | null;
  /** Null: it is gone. */
  readonly after: ComparedState | null;
  /** Whether it is over; null for what is new. */
  readonly answer: FixAnswer | null;
  /** What the answer rests on; null for what is new. */
  readonly reason: Said | null;
  /** The pattern of the title and its arguments, in the later report's words where it has it. */
  readonly words: LocalText;
  readonly args: TextArgs;
  /** `words` and `reason` in the result's locale. */
  readonly title: string;
  readonly reasonText: string;
}

/** A result against that of an earlier report. Findings are the same where rule and places are; ids do not count. */
export interface Comparison {
  readonly baseline: {
    readonly reportId: string;
    readonly generatedAt: string | null;
    /** What its log covers. */
    readonly first: string | null;
    readonly last: string | null;
  };
  readonly answer: OverallAnswer;
  /** Did the fix work: the sentences, and how the two logs lie to each other. */
  readonly reasons: readonly Said[];
  /** `reasons` in the result's locale. */
  readonly text: string;
  readonly new: readonly ComparedFinding[];
  readonly gone: readonly ComparedFinding[];
  /** By severity, status, events and devices, as `worse`. */
  readonly better: readonly ComparedFinding[];
  readonly worse: readonly ComparedFinding[];
  readonly same: readonly ComparedFinding[];
}
