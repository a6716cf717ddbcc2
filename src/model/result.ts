import type { Basis, Confidence, Severity } from './judgement.ts';
import type { Comparison } from './comparison.ts';
import type { TimeBasis } from './event.ts';
import type { Finding, Said, Status } from './finding.ts';
import type { InputForm } from './form.ts';
import type { Group } from './group.ts';
import type { Locale, LocalText } from './locale.ts';
import type { PartialReading } from './partial.ts';
import type { Problem } from './problem.ts';
import type { RedactionSummary } from './redaction.ts';
import type { SuppressionSummary } from './suppression.ts';

export interface Verdict {
  /** `none`: nothing failed. `unreadable`: the input does not allow a judgement. */
  readonly severity: Severity | 'none' | 'unreadable';
  readonly status: Status | null;
  readonly confidence: Confidence | null;
  /** The first finding is a condition, not a failure. */
  readonly beside?: boolean;
  readonly findings: readonly string[];
  readonly reason: Said;
  /** Sentences that follow the verdict. */
  readonly lede: readonly Said[];
  /** `reason` and `lede` in the result's locale. */
  readonly text: string;
  readonly ledeText: string;
}

export interface InputSummary {
  readonly name: string;
  /** Null: skipped, the reason is in `problems`. */
  readonly form: InputForm | null;
  readonly encoding: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Events of this input that are counted in the groups. */
  readonly records: number;
  readonly unreadable: number;
  /** Events that another input had already brought. */
  readonly duplicates: number;
  /** Events left out by `--since` and `--until`. */
  readonly outside: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly timeBasis: TimeBasis;
  /** The first hundred of each kind; `unreadable` has the whole count. */
  readonly problems: readonly Problem[];
  readonly problemsLeftOut: number;
}

export interface Span {
  readonly first: string | null;
  readonly last: string | null;
  /** The time axis of every `bins`: `count` bins of `minutes`, the first one beginning at `start`. */
  readonly bins: { readonly start: string | null; readonly minutes: number; readonly count: number };
  /** Silences that stand out against the log's usual rhythm. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  readonly marks: readonly { readonly at: string; readonly kind: 'start' | 'stop'; readonly computer: string }[];
}

export interface Totals {
  /** Events counted in the groups: failures + warnings + successes + infos. */
  readonly records: number;
  readonly unreadable: number;
  readonly duplicates: number;
  readonly outside: number;
  readonly failures: number;
  readonly warnings: number;
  readonly successes: number;
  readonly infos: number;
  /** Events whose id stands in no pack; they are among the four above, by a guess. */
  readonly unknown: number;
  /** Different subjects hit by failures and warnings of known events. */
  readonly devices: number;
  readonly users: number;
  readonly hosts: number;
  readonly cas: number;
}

/** The one result: plain JSON that every report in every language is made from. Times are ISO 8601 with `Z`. */
export interface TriageResult {
  readonly schemaVersion: '1.0';
  /** First eight hex digits of the SHA-256 of this result without the id. */
  readonly reportId: string;
  /** `--now`, else SOURCE_DATE_EPOCH, else the newest event; null when nothing has a time. */
  readonly generatedAt: string | null;
  /** The language of the texts in this result. */
  readonly locale: Locale;
  /** The zone of times that carry none; null when it was not given and UTC was taken. */
  readonly timeZone: string | null;
  readonly tool: { readonly name: string; readonly version: string; readonly runtime: string };
  /** The command line as it can be repeated, without folders. */
  readonly command: string;
  readonly rulePacks: readonly RulePackSummary[];
  readonly redaction: RedactionSummary;
  readonly verdict: Verdict;
  /** The run was stopped before everything was read: all below holds so far only. Absent: it was not. */
  readonly partial?: PartialReading;
  /** Against an earlier report; absent where none was given. */
  readonly comparison?: Comparison;
  readonly totals: Totals;
  readonly span: Span;
  readonly findings: readonly Finding[];
  /** What came of the suppressions, in the order of their file; absent where none were given. */
  readonly suppressions?: readonly SuppressionSummary[];
  readonly groups: readonly Group[];
  readonly nextPerson: readonly { readonly text: string; readonly words: LocalText; readonly basis: Basis }[];
  readonly inputs: readonly InputSummary[];
  /** Rule packs or entries that were left out because they are broken. */
  readonly ruleProblems: readonly RuleProblem[];
}

export interface RulePackSummary {
  readonly id: string;
  readonly version: string;
  readonly product: LocalText;
  readonly sha256: string | null;
  readonly events: number;
  readonly codes: number;
  readonly verified: string;
  readonly source: string;
  /** True when the input held events of this pack. */
  readonly used: boolean;
}

/** A fault in a rule pack. Line and column are counted from 1. */
export interface RuleProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}
