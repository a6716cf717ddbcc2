import type { Basis, Confidence, LinkBasis, Severity } from './judgement.ts';
import type { NextPersonHint, Owner, RemedyStep } from './remedy.ts';
import type { LocalText } from './locale.ts';
import type { Detection } from './detection.ts';

/** A Sigma rule: one that looks at single events, or one that looks at what other rules matched. Plain JSON. */
export type Rule = DetectionRule | CorrelationRule;

interface RuleHead {
  /** `name`, else the file's name without its ending; unique in a pack, lower case. */
  readonly key: string;
  /** Sigma's `id`; null where the rule has none. */
  readonly id: string | null;
  readonly title: string;
  readonly description: string;
  /** Sigma's word: stable, test, experimental, deprecated or unsupported; null where the rule has none. */
  readonly status: string | null;
  /** From Sigma's `level`; `medium` where the rule has none. */
  readonly level: Severity;
  readonly references: readonly string[];
  readonly falsePositives: readonly string[];
  /** `modified`, else `date`, as `YYYY-MM-DD`; null where the rule has neither. */
  readonly verified: string | null;
  /** Where the rule stands, for messages: file as shown and line counted from 1. */
  readonly place: { readonly file: string; readonly line: number };
  /** What Sigma lacks; null for a plain Sigma rule. */
  readonly triage: TriageKey | null;
}

/** Which logs a rule looks at, as Sigma says it. */
export interface Logsource {
  readonly product: string | null;
  readonly service: string | null;
  readonly category: string | null;
}

export interface DetectionRule extends RuleHead {
  readonly kind: 'detection';
  readonly logsource: Logsource;
  readonly detection: Detection;
}

export const correlationTypes = ['event_count', 'value_count', 'temporal', 'temporal_ordered'] as const;
export type CorrelationType = (typeof correlationTypes)[number];

export interface CorrelationRule extends RuleHead {
  readonly kind: 'correlation';
  readonly type: CorrelationType;
  /** Keys or Sigma ids of the rules that are counted, in their order. */
  readonly rules: readonly string[];
  /** Fields or aliases. */
  readonly groupBy: readonly string[];
  readonly timespanMs: number;
  /** Alias to rule to field. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** All comparisons must hold. For `temporal` kinds without one: each of the rules, at least once. */
  readonly condition: readonly { readonly is: 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq'; readonly than: number }[];
  /** The field whose different values `value_count` counts. */
  readonly countedField: string | null;
  /** The rules that are counted give findings of their own too. */
  readonly generate: boolean;
}

/**
 * What two events must have in common to belong to one incident. `ca-host`: the cause was logged by the server of the
 * authority that the symptom names, as `server\\authority`.
 */
export const sameThings = ['host', 'ca', 'template', 'device', 'user', 'ca-host'] as const;
export type SameThing = (typeof sameThings)[number];

/** Events of a pack: the rule's own one where none is named. */
export interface EventSelector {
  readonly pack?: string;
  readonly events: readonly number[];
  /** `0x` and eight upper-case hex digits; any code, and none, where it is absent. */
  readonly codes?: readonly string[];
}

/** Failures that are symptoms of a rule's cause: they are folded into its finding and counted there once. */
export interface Covers extends EventSelector {
  /** How long after the cause was last seen a symptom may still begin, in milliseconds. */
  readonly withinMs: number;
  /** How long before the cause was first seen a symptom may begin, in milliseconds: clocks and slow retries. */
  readonly beforeMs: number;
  readonly same: readonly SameThing[];
  /** What the link rests on: a document, the right order in time with a known dependency, or time alone. */
  readonly basis: LinkBasis;
  /** What this link says in the chain; the event's own label where it is absent. */
  readonly text?: LocalText;
}

/** The success that ends what the rule found. */
export interface Recovery extends EventSelector {
  readonly same: readonly SameThing[];
}

/** The rule's events are a heartbeat: it fires where they stop while the log goes on. */
export interface Absence {
  /** A silence counts when it is longer than so many times the usual gap, which is learnt from the log. */
  readonly times: number;
  /** And at least this long, in milliseconds. */
  readonly atLeastMs: number;
  /** So many gaps must have been seen before one can be called usual. */
  readonly learnFrom: number;
}

/** The rule's matches count only where no match of another rule follows in time: a request without its answer. */
export interface Unless {
  /** Key of a rule of the same pack. */
  readonly rule: string;
  readonly withinMs: number;
  /** Fields that both must have the same values in; those of `group-by` kind. */
  readonly same: readonly string[];
}

export interface RuleText {
  /** The finding's title: one claim with a subject, without a full stop. */
  readonly claim: LocalText;
  /** One to three sentences: the mechanism, and what it means for devices and people. */
  readonly cause: LocalText;
  /** What no longer works, for the verdict: `No new certificates through {host}`. The claim stands in for it. */
  readonly impact?: LocalText;
  /** A clause for the verdict that follows "because": lower case, without a full stop. */
  readonly because?: LocalText;
  readonly remedy: readonly RemedyStep[];
  readonly verify: LocalText;
  /** What to collect or ask next, shown for the next person when the rule fires. */
  readonly askNext: readonly NextPersonHint[];
}

/** One event of an example, in the rule author's shorthand. */
export interface ExampleEvent {
  /** ISO 8601; or an offset from the first event such as `+5m`, `+2h`. */
  readonly at: string;
  readonly event: number;
  readonly provider?: string;
  readonly channel?: string;
  readonly computer?: string;
  readonly level?: string;
  readonly code?: string;
  /** So many of them, `every` apart. */
  readonly times?: number;
  readonly every?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly message?: string;
}

export interface Example {
  readonly title: string;
  readonly events: readonly ExampleEvent[];
}

/** Our one key in a Sigma rule: what makes a match a finding. */
export interface TriageKey {
  readonly confidence: Confidence;
  /** Why we are so sure, in the reader's words. */
  readonly grounds?: LocalText;
  /** Where the facts come from: a document, or our conclusion. */
  readonly basis: Basis;
  readonly severity?: Severity;
  readonly owner: Owner;
  readonly covers: readonly Covers[];
  readonly recovery?: Recovery;
  readonly absence?: Absence;
  readonly unless?: Unless;
  /** The rule speaks only where its last match is of this day or later, `YYYY-MM-DD`: before it, it was not so. */
  readonly since?: string;
  /** A condition, not a failure: the finding stands beside others and takes no event away from them. */
  readonly beside: boolean;
  readonly text: RuleText;
  readonly examples: { readonly fires: readonly Example[]; readonly quiet: readonly Example[] };
}
