import type { EventRecord } from '../../model/event.ts';
import type { DetectionRule } from '../../model/rule.ts';
import type { Classified } from '../classify.ts';
import type { CompiledRule } from '../match/compile-rules.ts';
import { EventView } from '../match/event-view.ts';
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
  const view = new EventView(event, classified);
  // A rule that looks at several logs has one candidate for each, and an event that fits two of them is one match.
  let matched: DetectionRule | null = null;
  for (const candidate of candidates) {
    if (candidate.rule === matched || !candidate.matches(view)) continue;
    matched = candidate.rule;
    for (const watch of rules.watchesOf(candidate.rule)) noteMatch(matches, watch, { candidate, view, group });
  }
}

/** `candidate` is asked for the values: a rule names fields as its log source does, and the event by other names. */
function noteMatch(
  matches: MatchTally,
  watch: Watch,
  { candidate, view, group }: { readonly candidate: CompiledRule; readonly view: EventView; readonly group: string },
): void {
  const { event, classified } = view;
  const logged = (field: string) => candidate.value(view, field);
  const key = keyOf(event, watch.fields, logged);
  if (key === null) return;
  const value = watch.value === null ? '' : valueOf(event, watch.value, logged(watch.value))?.toLowerCase();
  if (value !== undefined) addMatch(tallyOf(matches, watch), event, classified, { key, group, value });
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
