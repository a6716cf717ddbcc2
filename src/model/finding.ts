import type { Basis, Confidence, LinkBasis, Severity } from './judgement.ts';
import type { Owner } from './remedy.ts';
import type { EventTime, Level, Place } from './event.ts';
import type { Affected } from './group.ts';
import type { LocalText, TextArgs } from './locale.ts';
import type { Suppressed } from './suppression.ts';

/** Where a failure stands when the log ends. */
export type Status = 'still-failing' | 'recovered' | 'quiet' | 'intermittent';

/** A sentence as a key of the locale and its arguments. */
export interface Said {
  readonly key: string;
  readonly args: TextArgs;
}

/** One event kept as it was logged. */
export interface Evidence {
  readonly place: Place;
  readonly time: Omit<EventTime, 'ms'>;
  readonly provider: string;
  readonly channel: string;
  readonly computer: string;
  readonly level: Level;
  readonly eventId: number;
  /** In logged order. */
  readonly data: Readonly<Record<string, string>>;
  readonly message: string;
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
  /** What no longer works, for the verdict; the title stands in for it. */
  readonly impact?: LocalText;
  /** Why, as a clause after "because". */
  readonly because?: LocalText;
  /** What the confidence rests on, where a rule says it. */
  readonly grounds?: LocalText;
  readonly remedy: readonly { readonly owner: Owner; readonly text: LocalText; readonly basis: Basis }[];
}

export interface Finding {
  readonly id: string;
  /** What judged: `<pack>/<event id>/<code>` for a pair of the two tables, `<pack>/<rule>` for a rule. */
  readonly rule: string;
  readonly pack: string;
  readonly severity: Severity;
  /** A person decided not to be told about it for a while: it is listed last and is not in the verdict. Absent otherwise. */
  readonly suppressed?: Suppressed;
  readonly status: Status;
  /** Why the status is what it is. */
  readonly statusReason: Said;
  readonly confidence: Confidence;
  /** What the confidence rests on. */
  readonly confidenceReason: Said;
  /** Who leads the repair, where a rule says it. */
  readonly owner?: Owner;
  /** A condition rather than a failure: it takes no event away from other findings. */
  readonly beside?: boolean;
  /** What else stands out: spikes, restarts, retries, gaps of the log. */
  readonly notes?: readonly Said[];
  readonly groups: readonly string[];
  readonly events: number;
  /** Those of them that failed or warned; absent where all did. */
  readonly failed?: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Milliseconds from first to last. */
  readonly durationMs: number | null;
  /** The last success of the same kind, before or after. */
  readonly lastSuccess: string | null;
  readonly affected: Affected;
  /** Ids of findings that must be repaired first, because this work cannot be done without theirs. */
  readonly restsOn: readonly string[];
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
  readonly notesText?: string;
  readonly remedy: readonly FindingStep[];
  readonly verify: string;
}

/** One failure of a chain; the cause is the first. */
export interface ChainLink {
  readonly group: string;
  readonly at: string;
  readonly count: number;
  readonly text: LocalText;
  readonly basis: Basis;
  /** What ties it to the cause: a document, a known dependency and the right order in time, or time alone. */
  readonly rests?: LinkBasis;
}
