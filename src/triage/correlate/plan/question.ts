import type { Absence, CorrelationRule, DetectionRule, Unless } from '../../../model/rule.ts';
import type { GroupTally } from '../../tally/group-tally.ts';
import type { Watch } from '../watch.ts';

/** What a rule asks of the log, and which watches hold what it needs to be answered. */
export type Question = MatchQuestion | GroupQuestion | AbsenceQuestion | UnlessQuestion | CorrelationQuestion;

/** All that the rule matched. */
export interface MatchQuestion {
  readonly kind: 'match';
  readonly pack: string;
  readonly rule: DetectionRule;
  readonly watch: Watch;
}

/** The same of a rule that says of whole groups of the tally whether it fits: nothing is kept of its matches. */
export interface GroupQuestion {
  readonly kind: 'groups';
  readonly pack: string;
  readonly rule: DetectionRule;
  fits(group: GroupHead): boolean;
  /** Event ids that it may fit, as text; null: any. */
  readonly eventIds: ReadonlySet<string> | null;
}

/** What rules may ask of a group. */
export type GroupHead = Pick<GroupTally, 'kind' | 'provider' | 'channel' | 'eventId' | 'code' | 'level'>;

/** Where the rule's matches stop while the log goes on. */
export interface AbsenceQuestion {
  readonly kind: 'absence';
  readonly pack: string;
  readonly rule: DetectionRule;
  readonly absence: Absence;
  readonly watch: Watch;
}

/** The rule's matches that no match of another rule follows. */
export interface UnlessQuestion {
  readonly kind: 'unless';
  readonly pack: string;
  readonly rule: DetectionRule;
  readonly unless: Unless;
  /** Its `value` is the host: an answer can only come before that host's log ends. */
  readonly watch: Watch;
  readonly answer: Watch;
}

export interface CorrelationQuestion {
  readonly kind: 'correlation';
  readonly pack: string;
  readonly rule: CorrelationRule;
  /** In the order in which the rule names them, each once. */
  readonly parts: readonly Part[];
}

/** One of the rules that a correlation names. */
export type Part =
  | { readonly kind: 'watch'; readonly rule: DetectionRule; readonly watch: Watch }
  | {
      readonly kind: 'correlation';
      readonly of: CorrelationQuestion;
      /** For each field of the outer `group-by`, its place in the inner one. */
      readonly places: readonly number[];
    };
