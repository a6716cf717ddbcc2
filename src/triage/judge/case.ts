import type { EventRecord } from '../../model/event.ts';
import type { EventSelector, Rule } from '../../model/rule.ts';
import type { Incident } from '../correlate/incident.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import type { Advice } from './advice.ts';
import type { Named, Placed, Stretch } from './places.ts';

/** Events of one group that belong to a case: all of them, or some. */
export interface Part {
  readonly group: GroupTally;
  readonly count: number;
}

/** One thing that went wrong, before symptoms are folded into their cause: a failing pair of the tables, or what a rule found. */
export interface Case extends Stretch {
  /** `<pack>/<event id>/<code>`, or `<pack>/<rule>`. */
  readonly rule: string;
  readonly pack: string;
  /** What speaks for it, and what that found; null and nothing for a pair of the tables. */
  readonly story: Rule | null;
  readonly incidents: readonly Incident[];
  /** A condition, or failures of which others may speak too: it takes no event away from other cases. */
  readonly beside: boolean;
  readonly parts: readonly Part[];
  /** Where, and whom: the groups themselves for a pair, the rule's own counts for an incident. */
  readonly failures: readonly (Placed & Named & { readonly evidence: readonly EventRecord[] })[];
  readonly advice: Advice;
  /** The successes that end it. */
  readonly endedBy: readonly EventSelector[];
  /** Success on another server counts too: what failed is not the server's own work. */
  readonly endsAnywhere: boolean;
}

export function eventsOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** True when a case is about heartbeats that stopped: its own events are no failures. */
export function isSilence({ story }: Case): boolean {
  return story?.triage?.absence !== undefined;
}

export function fails({ kind }: GroupTally): boolean {
  return kind.outcome === 'failure' || kind.outcome === 'warning';
}
