import type { EventRecord } from '../../model/event.ts';
import type { SubjectKind } from '../../model/pack.ts';
import type { Rule } from '../../model/rule.ts';
import type { PlaceTallies } from '../tally/place-tally.ts';
import type { SubjectTallies } from '../tally/subject-tally.ts';

/** What one rule found in the whole log: all matches of one set of group-by values. The raw material of a finding. */
export interface Incident {
  /** Id of the rule's pack. */
  readonly pack: string;
  readonly rule: Rule;
  /** The values of `group-by`, by field; empty for a rule without it. */
  readonly key: Readonly<Record<string, string>>;
  /**
   * Events that belong to it; for an absence the heartbeats that were seen. Events without a time are among the matches of
   * a rule; they are in no window, so no correlation and no `unless` counts them.
   */
  readonly count: number;
  /** Matches with the same values that have no time. */
  readonly untimed: number;
  /** Of the events that belong to it. Milliseconds since 1970; Infinity and -Infinity when no event has a time. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** How many events of each group (by the tally's group key) belong to it, and when. */
  readonly groups: ReadonlyMap<string, { readonly count: number; readonly firstMs: number; readonly lastMs: number }>;
  /** Those who were seen while it held; of one that was seen before and after, nobody knows. Each with all its matches. */
  readonly subjects: Readonly<Record<SubjectKind, SubjectTallies>>;
  readonly places: PlaceTallies;
  /** The earliest events. Few are kept of a key: of a correlation there may be none that lies in its windows. */
  readonly evidence: readonly EventRecord[];
  /** The stretches of time in which the rule held, in order: the windows of a correlation, the silences of an absence. */
  readonly spells: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** For an absence only. */
  readonly silence: {
    /** The usual gap in milliseconds that was learnt. */
    readonly usualMs: number;
    /** The last silence lasts to the end of the log. */
    readonly open: boolean;
    /** Whose log went on: that of the rule's product, or only others of the same host, which may have been exported later. */
    readonly seenBy: 'product' | 'host';
  } | null;
}
