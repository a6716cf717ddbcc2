import type { Level } from './event.ts';
import type { Basis, Severity } from './judgement.ts';
import type { LocalText } from './locale.ts';
import type { NextPersonHint, RemedyStep } from './remedy.ts';
import type { Rule } from './rule.ts';

/** What an event says happened. Taken from the catalogue, never from the diagnostic code and never from the level. */
export type Outcome = 'success' | 'warning' | 'failure' | 'info';

/** What a person is told about a failing event or code. Every text may use the arguments listed at `Finding.args`. */
interface Advice {
  /** How bad this is; a code's word beats its event's. */
  readonly severity?: Severity;
  /** The title of a finding: one claim with a subject, without a full stop. */
  readonly claim?: LocalText;
  /** One or two sentences: the mechanism, and what it means for devices and people. */
  readonly lead?: LocalText;
  readonly remedy: readonly RemedyStep[];
  /** How to see that the remedy worked: event ids and a time limit. */
  readonly verify?: LocalText;
  /** Event ids whose failure must be repaired first, because this work cannot be done without theirs. */
  readonly restsOn: readonly number[];
}

/** For each data name the values that may stand there, compared without case; `*` stands for any text. */
export type DataCondition = Readonly<Record<string, readonly string[]>>;

/**
 * One row of a product's event table. An id may have several rows that differ in `providers`, `levels` or `where`; of those
 * that fit an event the first speaks.
 */
export interface CatalogueEvent extends Advice {
  /** As the product spells it. */
  readonly name: string;
  readonly id: number;
  /** Other ids that mean the same event. */
  readonly aliasIds: readonly number[];
  readonly channel?: string;
  /** Which of the pack's providers log it, compared without case; when absent all but the shared ones. */
  readonly providers?: readonly string[];
  /** The levels at which it means this, for providers that log success and failure under one id. Any level when absent. */
  readonly levels?: readonly Level[];
  /** What its data must hold to mean this: all of one of these. Anything when absent. */
  readonly where?: readonly DataCondition[];
  readonly outcome: Outcome;
  readonly level: Level;
  readonly levelBasis: Basis;
  /** The step of the product's work that this event belongs to. */
  readonly area: string;
  /** Two to four words for a chart lane or a table. */
  readonly label: LocalText;
  /** One sentence. */
  readonly meaning: LocalText;
  /** The events whose arrival, on the same certification authority or host, ends this failure. */
  readonly endedBy: readonly number[];
  /**
   * The failures that keep this work from being tried at all. While they go on, a silence of this event proves nothing.
   */
  readonly blockedBy: readonly number[];
  /** For one attempt of several: the event that reports the final failure. */
  readonly finalFailure?: number;
  /** The service came up or went down here: marked on the time axis. */
  readonly marks?: 'start' | 'stop';
  /** A trap or a fault of the source that a reader should know. */
  readonly note?: LocalText;
  readonly source: string;
  /** The day the source was read, `YYYY-MM-DD`. */
  readonly verified: string;
}

/** One row of a product's table of diagnostic codes. */
export interface DiagnosticCode extends Advice {
  /** `0x` and eight upper-case hex digits. */
  readonly code: string;
  readonly name: string;
  /** Other spellings seen in the wild, as written. */
  readonly aliases: readonly string[];
  /** True when the code names no cause (success, unknown error): the event then speaks for itself. */
  readonly generic: boolean;
  readonly meaning: LocalText;
  readonly note?: LocalText;
  readonly source: string;
  readonly verified: string;
}

/** The kinds of things a failure can hit. Hosts are the computers that logged it. */
export const subjectKinds = ['devices', 'users', 'hosts', 'cas', 'templates', 'certificates'] as const;

export type SubjectKind = (typeof subjectKinds)[number];

/** Everything known about one product: two tables of a vendor's page and how to find the product's events. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  /** The product's name. */
  readonly product: LocalText;
  /** Provider names, compared without case. */
  readonly providers: readonly string[];
  /**
   * Those of `providers` that speak for the whole machine, such as the service control manager: an event of theirs belongs
   * to the pack only when a row of the event table fits it. Several packs may name one.
   */
  readonly sharedProviders: readonly string[];
  /** Channel names, compared without case. An event belongs to the pack by provider or by channel. */
  readonly channels: readonly string[];
  /** True: its codes explain the codes that a product's own table does not list, and those of unknown products. */
  readonly shared?: boolean;
  /** For each kind of subject, the data names that carry it, compared without case. */
  readonly subjects: Readonly<Partial<Record<Exclude<SubjectKind, 'hosts'>, readonly string[]>>>;
  /**
   * What of this product fails and recovers on its own, such as its services: the names of each, any of which an event may
   * log. A success of one proves nothing about another.
   */
  readonly parts: readonly (readonly string[])[];
  /** Data names that carry a diagnostic code. */
  readonly codeFields: readonly string[];
  /** `certain`: the vendor documents the codes for this product. `likely`: they are Windows codes in general. */
  readonly codeConfidence: 'certain' | 'likely';
  /**
   * `level`: an id that no table lists is judged by its level. `last-digit`: by its last digit (0 success, 1 warning, 2
   * failure). Both are guesses. `other`: by its level too, and it is other work of the provider, which says nothing
   * against the product.
   */
  readonly unlisted: 'level' | 'last-digit' | 'other';
  readonly nextPerson: readonly NextPersonHint[];
  readonly source: string;
  readonly verified: string;
  readonly events: readonly CatalogueEvent[];
  readonly codes: readonly DiagnosticCode[];
  /** Its Sigma rules, in the order of their files. */
  readonly rules: readonly Rule[];
  /**
   * Keys or Sigma ids of rules that are parts of rules that were left out, such as a correlation that cannot be judged.
   * They are no rules to be judged for their own sake. Absent: none.
   */
  readonly partNames?: readonly string[];
  /** SHA-256 of the pack's files, hex; absent when the pack came from memory. */
  readonly sha256?: string;
}
