import type { LinkBasis } from '../../model/judgement.ts';
import type { ChainLink } from '../../model/finding.ts';
import type { LocalText } from '../../model/locale.ts';
import type { Covers } from '../../model/rule.ts';
import { isoOf } from '../result/times.ts';
import { groupKey, type GroupTally } from '../tally/group-tally.ts';
import { type Case, isCondition } from './case.ts';
import type { Folded } from './fold/fold.ts';

/** A link whose group has no id yet. */
export type DraftLink = Omit<ChainLink, 'group'> & { readonly group: GroupTally };

/**
 * One failure leading to the next: the cause, then its symptoms in the order of their beginning. Empty when there is but
 * one kind of event. What rests on a document is verified, the rest is our conclusion.
 */
export function chainOf({ cause, symptoms }: Folded): readonly DraftLink[] {
  const links = [
    ...linksOf(cause, restsOf(cause)),
    ...symptoms.flatMap(({ of, basis, covers }) => linksOf(of, basis, covers)),
  ];
  const told = oncePerEvent(links);
  // Of a condition no event led to another.
  return told.length > 1 && !isCondition(cause) ? told : [];
}

/** A rule may name its own event among what it covers: then both parts are one link. */
function oncePerEvent(links: readonly DraftLink[]): readonly DraftLink[] {
  const byEvent = new Map<number, DraftLink>();
  for (const link of links) {
    const there = byEvent.get(link.group.eventId);
    byEvent.set(link.group.eventId, there ? { ...there, count: there.count + link.count } : link);
  }
  return [...byEvent.values()];
}

function linksOf(one: Case, rests: LinkBasis, covers: readonly Covers[] = []): readonly DraftLink[] {
  const byEvent = new Map<number, { group: GroupTally; count: number; firstMs: number }>();
  for (const { group, count } of one.parts) {
    const there = byEvent.get(group.eventId);
    const firstMs = startOf(one, group);
    if (!there) byEvent.set(group.eventId, { group, count, firstMs });
    else
      byEvent.set(group.eventId, { ...there, count: there.count + count, firstMs: Math.min(there.firstMs, firstMs) });
  }
  return [...byEvent.values()]
    .toSorted((a, b) => a.firstMs - b.firstMs || a.group.eventId - b.group.eventId)
    .map(({ group, count, firstMs }) => ({
      group,
      at: isoOf(firstMs) ?? '',
      count,
      text: saidOf(group, covers) ?? group.kind.entry?.label ?? one.advice.words.title,
      basis: rests === 'documented' ? 'verified' : 'guessed',
      rests,
    }));
}

function saidOf({ kind }: GroupTally, covers: readonly Covers[]): LocalText | undefined {
  return covers.find(({ events, text }) => text && kind.entry && events.includes(kind.entry.id))?.text;
}

/** Of a group that is only in part the case's the rule knows when its own events began. */
function startOf({ incidents, firstMs }: Case, group: GroupTally): number {
  const starts = incidents.flatMap(({ groups }) => groups.get(groupKey(group))?.firstMs ?? []);
  return Math.max(firstMs, starts.length > 0 ? Math.min(...starts) : group.when.firstMs);
}

function restsOf({ story }: Case): LinkBasis {
  return story?.triage?.basis === 'verified' ? 'documented' : 'order';
}
