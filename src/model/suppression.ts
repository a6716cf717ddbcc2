/** What a person decided not to be told about for a while, as the file of `--suppress` says it. */
export interface Suppression {
  /** `Finding.rule` as the report prints it: `<pack>/<rule key>`, or `<pack>/<event id>/<code>` for a pair of the tables. */
  readonly rule?: string;
  /** With `event` and `code`: the pairs of the two tables that are meant. Each that is absent may be anything. */
  readonly pack?: string;
  readonly event?: number;
  /** `0x` and eight upper-case hex digits. */
  readonly code?: string;
  /** Names, compared without case. Absent: of any. The finding must name some of these and no other one. */
  readonly host?: readonly string[];
  readonly ca?: readonly string[];
  readonly template?: readonly string[];
  readonly reason: string;
  /** The last day it holds, in UTC: `YYYY-MM-DD`. */
  readonly expires: string;
  /** Who decided. */
  readonly owner?: string;
}

/**
 * What came of a suppression. `applied`: findings were suppressed. `expired`: the report is younger than its last day.
 * `undated`: the report has no time of its own, so nobody can tell; the findings count. `no-match`: it is about nothing
 * that was found.
 */
export type SuppressionState = 'applied' | 'expired' | 'undated' | 'no-match';

export interface SuppressionSummary extends Suppression {
  readonly state: SuppressionState;
  /** Ids of the findings that it is about, whether they are suppressed or not. */
  readonly findings: readonly string[];
}

/** Why a finding does not count. */
export type Suppressed = Pick<Suppression, 'reason' | 'expires' | 'owner'>;
