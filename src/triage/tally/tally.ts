import type { EventRecord } from '../../model/event.ts';
import { classify } from '../classify.ts';
import { emptyMatches, type MatchTally, mergeMatches, noteMatches, settleMatches } from '../correlate/match-tally.ts';
import { limits } from '../limits.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Activity, emptyActivity, noteActivity } from './activity.ts';
import { mergeBins } from './bins.ts';
import { isOverfull } from './bounded.ts';
import { foldGroups } from './fold-groups.ts';
import { earliestMarks, type Mark } from './marks.ts';
import { addToGroup, emptyGroup, groupOf, type GroupTally, mergeGroup, settleGroup } from './group-tally.ts';

/**
 * All that is kept while events stream by. Its size depends on the groups and their subjects, not on the events.
 * `mergeTally` is associative and commutative: shares may be folded anywhere and in any order.
 */
export interface Tally {
  readonly groups: Map<string, GroupTally>;
  /** Every event with a time. */
  readonly all: Activity;
  /** Events of products that a pack speaks for: the silences of the log are looked for here. */
  readonly known: Activity;
  marks: readonly Mark[];
  /** What rules matched. */
  readonly matches: MatchTally;
}

export function emptyTally(): Tally {
  return {
    groups: new Map(),
    all: emptyActivity(),
    known: emptyActivity(),
    marks: [],
    matches: emptyMatches(),
  };
}

export function addEvent(tally: Tally, event: EventRecord, { kinds, rules }: Knowledge): void {
  const kind = kinds.of(event);
  const classified = classify(event, kind);
  const key = kind.keyFor(classified.found?.code ?? null);
  let group = tally.groups.get(key);
  if (!group) {
    const { index } = kind;
    group = groupOf(event, classified, index !== null && rules.maySpeakOf(index.pack.id, event.eventId));
    tally.groups.set(key, group);
  }
  const { ms } = event.time;
  addToGroup(group, event, classified, ms);
  if (group.count === 1 && isOverfull(tally.groups.size, limits.groups)) foldGroups(tally.groups);
  noteMatches(tally.matches, event, classified, key, rules);
  if (ms === null) return;
  noteActivity(tally.all, ms);
  if (kind.index) noteActivity(tally.known, ms);
  const marks = kind.entry?.marks;
  if (marks) {
    const mark = { at: event.time.utc ?? '', kind: marks, computer: event.computer };
    tally.marks = earliestMarks(tally.marks, [mark]);
  }
}

/** Brings a tally down to its limits. Before this a little more is kept, and how much depends on what came first. */
export function settleTally({ groups, matches }: Tally): void {
  foldGroups(groups);
  for (const group of groups.values()) settleGroup(group);
  settleMatches(matches);
}

/** Adds `other` to `tally`; `other` is left as it is. */
export function mergeTally(tally: Tally, other: Tally): void {
  for (const [key, from] of other.groups) {
    const to = tally.groups.get(key) ?? emptyGroup(from);
    mergeGroup(to, from);
    tally.groups.set(key, to);
  }
  if (isOverfull(tally.groups.size, limits.groups)) foldGroups(tally.groups);
  mergeBins(tally.all, other.all);
  mergeBins(tally.known, other.known);
  tally.marks = earliestMarks(tally.marks, other.marks);
  mergeMatches(tally.matches, other.matches);
}
