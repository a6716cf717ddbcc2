import type { EventRecord } from '../../model/event.ts';
import type { Classified } from '../classify.ts';
import { eventView } from './matcher.ts';
import type { RuleBook } from './rule-book.ts';
import { type HostLogs, mergeHosts, noteOnHost, settleHosts } from './tally/host-logs.ts';
import { addMatch, emptyWatchTally, mergeWatch, settleWatch, type WatchTally } from './tally/watch-tally.ts';
import { keyOf, valueOf } from './value-of.ts';
import type { Watch } from './watch.ts';

/**
 * What rules matched. Its size depends on the rules and their keys, not on the events; `mergeMatches` is associative and
 * commutative.
 */
export interface MatchTally {
  /** By the watch's id. */
  readonly watches: Map<string, WatchTally>;
  readonly hosts: HostLogs;
}

export function emptyMatches(): MatchTally {
  return { watches: new Map(), hosts: new Map() };
}

/** Asks the rules about one event. `group`: the key of the tally's group that holds it. */
export function noteMatches(
  matches: MatchTally,
  event: EventRecord,
  classified: Classified,
  group: string,
  rules: RuleBook,
): void {
  if (rules.needsHosts) noteOnHost(matches.hosts, event, classified.index?.pack.id ?? null);
  const candidates = rules.set.candidates(event.provider, event.channel, event.eventId);
  if (candidates.length === 0) return;
  const view = eventView(event, classified);
  for (const candidate of candidates) {
    if (!candidate.matches(view)) continue;
    for (const watch of rules.watchesOf(candidate)) {
      const key = keyOf(event, view, watch.fields);
      const value = watch.value === null ? '' : valueOf(event, watch.value, view.field(watch.value))?.toLowerCase();
      if (key !== null && value !== undefined) {
        addMatch(tallyOf(matches, watch), event, classified, { key, group, value });
      }
    }
  }
}

/** Adds `other` to `matches`; `other` is left as it is. */
export function mergeMatches(matches: MatchTally, other: MatchTally): void {
  for (const from of other.watches.values()) mergeWatch(tallyOf(matches, from.watch), from);
  mergeHosts(matches.hosts, other.hosts);
}

/** Brings matches down to their limits. */
export function settleMatches({ watches, hosts }: MatchTally): void {
  for (const watch of watches.values()) settleWatch(watch);
  settleHosts(hosts);
}

function tallyOf({ watches }: MatchTally, watch: Watch): WatchTally {
  const known = watches.get(watch.id);
  if (known) return known;
  const fresh = emptyWatchTally(watch);
  watches.set(watch.id, fresh);
  return fresh;
}
