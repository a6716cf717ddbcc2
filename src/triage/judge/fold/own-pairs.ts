import type { GroupTally } from '../../tally/group-tally.ts';
import { type Case, eventsOf, fails, isSilence } from '../case.ts';
import { withoutTaken } from './without-taken.ts';

/** Cases after each failing event has found the one that speaks for it. */
export interface Owned {
  readonly stories: readonly Case[];
  readonly pairs: readonly Case[];
  /** Stories that found events of which another one speaks, by that one's rule. */
  readonly alsoFit: ReadonlyMap<string, readonly Case[]>;
}

/**
 * A rule knows more than the two tables: a pair whose events a rule found gives way to it. Of a pair of which less was
 * found, the rest stays a pair. No event is spoken of twice: of several rules that found events of
 * one pair the one that found most of them speaks, and the better one of two that found as many; a rule that keeps less
 * than half of what it found is only named there.
 * @param stories The better ones first.
 */
export function ownPairs(stories: readonly Case[], pairs: readonly Case[]): Owned {
  const claiming = stories.filter(({ beside }) => !beside);
  const alsoFit = new Map<string, readonly Case[]>();
  let shared = shareOut(claiming, pairs);
  for (let losers = losersOf(shared); losers.size > 0; losers = losersOf(shared)) {
    for (const [loser, winner] of losers) alsoFit.set(winner.rule, [...(alsoFit.get(winner.rule) ?? []), loser]);
    shared = shareOut(
      shared.stories.filter((story) => !losers.has(story)),
      pairs,
    );
  }
  const { owners, counts } = shared;
  const left = pairs.flatMap((pair) => {
    const owner = owners.get(pair);
    return owner ? withoutTaken(pair, owner, counts.get(owner) ?? new Map()) : [pair];
  });
  const speaking = [
    ...shared.stories.map((story) => withCounts(story, counts)),
    ...stories.filter(({ beside }) => beside),
  ];
  return { stories: speaking.filter((story) => story.parts.length > 0 || isSilence(story)), pairs: left, alsoFit };
}

type Counts = Map<GroupTally, number>;

interface Shared {
  readonly stories: readonly Case[];
  /** The story that speaks for a pair, or for a part of it. */
  readonly owners: ReadonlyMap<Case, Case>;
  /** Of how many events of each group a story speaks. */
  readonly counts: ReadonlyMap<Case, Counts>;
}

function shareOut(stories: readonly Case[], pairs: readonly Case[]): Shared {
  const counts = new Map(stories.map((story): [Case, Counts] => [story, countsOf(story)]));
  const finders = new Map<GroupTally, Set<Case>>();
  for (const story of stories) {
    for (const { group } of story.parts) finders.set(group, (finders.get(group) ?? new Set()).add(story));
  }
  const owners = new Map<Case, Case>();
  for (const pair of pairs) {
    const found = new Set(pair.parts.flatMap(({ group }) => [...(finders.get(group) ?? [])]));
    const inOrder = stories.length > 0 && found.size > 1 ? stories.filter((story) => found.has(story)) : [...found];
    const owner = mostOf(inOrder, (story) => foundOf(pair, counts.get(story)));
    if (!owner) continue;
    owners.set(pair, owner);
    for (const story of inOrder) {
      if (story !== owner) for (const { group } of pair.parts) counts.get(story)?.delete(group);
    }
  }
  return { stories, owners, counts };
}

/** Stories that keep less than half of the failures that they found, with the one that took most of them. */
function losersOf({ stories, owners, counts }: Shared): ReadonlyMap<Case, Case> {
  const losers = new Map<Case, Case>();
  for (const story of stories) {
    const failing = story.parts.filter(({ group }) => fails(group));
    const kept = failing.filter(({ group }) => counts.get(story)?.has(group));
    if (failing.length === 0 || eventsOf(kept) * 2 >= eventsOf(failing)) continue;
    const takers = [...new Set(owners.values())].filter((other) => other !== story);
    const winner = mostOf(takers, (other) => foundOf({ parts: failing }, counts.get(other)));
    if (winner) losers.set(story, winner);
  }
  return losers;
}

function mostOf(stories: readonly Case[], count: (story: Case) => number): Case | undefined {
  let best: Case | undefined;
  let most = 0;
  for (const story of stories) {
    const found = count(story);
    if (found <= most) continue;
    best = story;
    most = found;
  }
  return best;
}

function foundOf({ parts }: Pick<Case, 'parts'>, counts: Counts | undefined): number {
  return parts.reduce((sum, { group, count }) => sum + Math.min(count, counts?.get(group) ?? 0), 0);
}

function countsOf({ parts }: Case): Counts {
  return new Map(parts.map(({ group, count }) => [group, count]));
}

function withCounts(story: Case, counts: Shared['counts']): Case {
  return { ...story, parts: [...(counts.get(story) ?? [])].map(([group, count]) => ({ group, count })) };
}
