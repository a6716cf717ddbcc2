import type { EventTime, Level, Place, TimeBasis } from './event.ts';
import type { InputForm } from './form.ts';
import type { Locale, LocalText, TextArgs } from './locale.ts';
import type { Basis, Outcome, Owner, Severity, SubjectKind } from './pack.ts';
import type { Problem } from './problem.ts';

/** Where a failure stands when the log ends. */
export type Status = 'still-failing' | 'recovered' | 'quiet' | 'intermittent';

/** How sure the cause is: documented meaning; documented dependency and right order; order in time only. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A sentence as a key of the locale and its arguments. */
export interface Said {
  readonly key: string;
  readonly args: TextArgs;
}

export interface Subject {
  readonly id: string;
  readonly count: number;
  /** A success of the same kind came after this subject's last failure. Absent where it was not asked. */
  readonly laterSuccess?: boolean;
}

export interface Subjects {
  readonly total: number;
  /** Most events first. All of them in a finding, the first ten in a group. */
  readonly top: readonly Subject[];
}

export type Affected = Readonly<Record<SubjectKind, Subjects>>;

/** One event kept as it was logged. */
export interface Evidence {
  readonly place: Place;
  readonly time: EventTime;
  readonly provider: string;
  readonly channel: string;
  readonly computer: string;
  readonly level: Level;
  readonly eventId: number;
  /** In logged order. */
  readonly data: Readonly<Record<string, string>>;
  readonly message: string;
}

/** All events of one pack, provider, event id and diagnostic code. */
export interface Group {
  readonly id: string;
  /** Null when no pack speaks for the provider or the channel. */
  readonly pack: string | null;
  readonly provider: string;
  readonly channel: string;
  readonly eventId: number;
  /** The catalogue's event name; null when the id is not listed. */
  readonly name: string | null;
  /** `0x` and eight upper-case hex digits, or null when the events carry none. */
  readonly code: string | null;
  readonly codeName: string | null;
  /** Other spellings of the code that were met, as logged. */
  readonly codeAsLogged: readonly string[];
  readonly outcome: Outcome;
  /** What the outcome rests on; everything but `catalogue` is a guess. */
  readonly outcomeFrom: 'catalogue' | 'level' | 'last-digit';
  /** True when the event id stands in a pack. */
  readonly known: boolean;
  /** The most serious level seen. */
  readonly level: Level;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly affected: Affected;
  /** Events per bin of `span.bins`; events without a time are in no bin. */
  readonly bins: readonly number[];
  /** Ids of the findings that rest on this group. */
  readonly findings: readonly string[];
  /** Lane label and meaning from the catalogue, so that the result can be rendered without the pack. */
  readonly words: { readonly label: LocalText; readonly meaning: LocalText } | null;
}

export interface FindingStep {
  readonly owner: Owner;
  readonly text: string;
  readonly basis: Basis;
}

/** The patterns behind a finding's texts, in every language. */
export interface FindingWords {
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly verify: LocalText;
  readonly remedy: readonly { readonly owner: Owner; readonly text: LocalText; readonly basis: Basis }[];
}

export interface Finding {
  readonly id: string;
  /** What judged: `<pack>/<event id>/<code>` for a pair of the two tables. */
  readonly rule: string;
  readonly pack: string;
  readonly severity: Severity;
  readonly status: Status;
  /** Why the status is what it is. */
  readonly statusReason: Said;
  readonly confidence: Confidence;
  /** What the confidence rests on. */
  readonly confidenceReason: Said;
  readonly groups: readonly string[];
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Milliseconds from first to last. */
  readonly durationMs: number | null;
  /** The last success of the same kind, before or after. */
  readonly lastSuccess: string | null;
  readonly affected: Affected;
  /** One failure leading to the next; empty where no rule tells such a story. */
  readonly chain: readonly ChainLink[];
  readonly evidence: readonly Evidence[];
  readonly references: readonly { readonly url: string; readonly verified: string }[];
  readonly words: FindingWords;
  /**
   * Arguments of `words`: events, devices, users, hosts, cas, templates, certificates (numbers); host, ca, template
   * (the name when there is exactly one, else empty); first, last, lastSuccess (ISO 8601 or empty).
   */
  readonly args: TextArgs;
  /** The texts below are `words` and `statusReason` in the result's locale. */
  readonly title: string;
  readonly summary: string;
  readonly statusText: string;
  readonly confidenceText: string;
  readonly remedy: readonly FindingStep[];
  readonly verify: string;
}

export interface ChainLink {
  readonly group: string;
  readonly at: string;
  readonly count: number;
  readonly text: LocalText;
  readonly basis: Basis;
}

export interface Verdict {
  /** `none`: nothing failed. `unreadable`: the input does not allow a judgement. */
  readonly severity: Severity | 'none' | 'unreadable';
  readonly status: Status | null;
  readonly confidence: Confidence | null;
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
  readonly redaction: { readonly profile: 'none'; readonly counts: Readonly<Record<string, number>> };
  readonly verdict: Verdict;
  readonly totals: Totals;
  readonly span: Span;
  readonly findings: readonly Finding[];
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
