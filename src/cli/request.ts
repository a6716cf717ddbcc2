import type { Severity } from '../model/judgement.ts';
import type { NameClass, RedactionProfile, ReportFormat } from '../index.ts';
import type { ReadOptions } from '../inner.ts';
import type { Locale } from '../model/locale.ts';
import type { CommandName } from './options.ts';
import type { DateOrder, Parser, ReadingOptions } from './reading-options.ts';

/** What every command is told. */
export interface RuleChoice {
  readonly locale: Locale;
  /** Folders, as given. */
  readonly rules: readonly string[];
  /** Whether the packs of this package are used. */
  readonly builtin: boolean;
}

/** What of a log may leave the house. */
export interface RedactionChoice {
  readonly profile: RedactionProfile;
  /** Classes of names that stay as they are. */
  readonly keep: readonly NameClass[];
  /** Whether all times are moved by a number of days that nobody is told. */
  readonly shiftTime: boolean;
  /** The file of an earlier key, as given: it is read and extended. */
  readonly key?: string;
}

export interface TriageRequest extends RuleChoice {
  readonly command: 'triage';
  /** As given; never empty. */
  readonly paths: readonly string[];
  /** As given; null: one report goes to stdout. */
  readonly out: string | null;
  /** Without repeats, in the order they were asked for. */
  readonly formats: readonly ReportFormat[];
  /** Whether report.html shows everything. */
  readonly full: boolean;
  /** One archive of the reports beside them. */
  readonly bundle: boolean;
  /** The report.json of an earlier run, as given. */
  readonly baseline?: string;
  /** The file with suppressions, as given. */
  readonly suppress?: string;
  /** The language of the ticket, where it was asked for by itself. */
  readonly ticketLocale?: Locale;
  readonly redaction: RedactionChoice;
  readonly failOn: Severity | null;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly verbose: boolean;
  /** IANA name. */
  readonly timeZone?: string;
  readonly dateOrder?: DateOrder;
  /** A label that TextDecoder knows. */
  readonly encoding?: string;
  readonly parser: Parser;
  /** ISO 8601 in UTC, as the next two. */
  readonly since?: string;
  readonly until?: string;
  readonly now?: string;
}

export interface ExplainRequest extends RuleChoice {
  readonly command: 'explain';
  /** Ids, codes and names as given; never empty. */
  readonly queries: readonly string[];
}

export const rulesActions = ['list', 'check', 'test', 'stub'] as const;

export type RulesAction = (typeof rulesActions)[number];

export interface RulesRequest extends RuleChoice {
  readonly command: 'rules';
  readonly action: RulesAction;
  /** As given; empty: the packs of this package. For `stub` the one report. */
  readonly paths: readonly string[];
  /** The answer as JSON. */
  readonly json: boolean;
}

export interface RenderRequest {
  readonly command: 'render';
  /** The language to complain in. */
  readonly locale: Locale;
  /** Null: that of the report. */
  readonly language: Locale | null;
  /** A report.json, as given. */
  readonly path: string;
  /** The key that gives its names back, as given. */
  readonly restore?: string;
  /** As given; null: one report goes to stdout. */
  readonly out: string | null;
  readonly formats: readonly ReportFormat[];
  /** Whether report.html shows everything. */
  readonly full: boolean;
  readonly bundle: boolean;
  readonly ticketLocale?: Locale;
}

/** Copies of exports without their names. */
export interface RedactRequest extends RuleChoice {
  readonly command: 'redact';
  /** As given; never empty. */
  readonly paths: readonly string[];
  /** A folder, as given. */
  readonly out: string;
  readonly redaction: RedactionChoice;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly verbose: boolean;
  readonly reading: ReadOptions;
}

interface VersionRequest {
  readonly command: 'version';
  readonly locale: Locale;
  /** Whether the versions of the rule packs are asked for as well. */
  readonly packs: boolean;
}

export interface WatchRequest {
  readonly command: 'watch';
  readonly locale: Locale;
  /** The folder that exports are dropped into, as given. */
  readonly inbox: string;
  /** The folder of all reports, as given. */
  readonly out: string;
  /** What is done with each drop: its paths and its folder are put in for each. */
  readonly each: TriageRequest;
  /** Deal with what is there, then end. */
  readonly once: boolean;
  /** Look so often instead of being told of changes; null: be told. */
  readonly pollMs: number | null;
  /** How long a drop must look the same before it is read. */
  readonly quietMs: number;
}

export interface DoctorRequest extends RuleChoice, ReadingOptions {
  readonly command: 'doctor';
  /** As given; never empty. */
  readonly paths: readonly string[];
  /** Whether every record is looked at. */
  readonly full: boolean;
  /** The answer as JSON. */
  readonly json: boolean;
  /** IANA name. */
  readonly timeZone?: string;
}

export interface DemoRequest {
  readonly command: 'demo';
  readonly locale: Locale;
  /** The folder, as given. */
  readonly out: string;
}

export interface CompletionRequest {
  readonly command: 'completion';
  readonly locale: Locale;
  readonly shell: Shell;
}

export const shells = ['bash', 'zsh', 'powershell'] as const;

export type Shell = (typeof shells)[number];

interface HelpRequest {
  readonly command: 'help';
  readonly locale: Locale;
  /** The command that help is asked about; null: all of them. */
  readonly about: CommandName | null;
}

export type Request =
  | TriageRequest
  | ExplainRequest
  | RulesRequest
  | RenderRequest
  | DoctorRequest
  | RedactRequest
  | WatchRequest
  | DemoRequest
  | CompletionRequest
  | HelpRequest
  | VersionRequest;
