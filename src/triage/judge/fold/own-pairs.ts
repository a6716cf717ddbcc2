import { severities } from '../../../model/pack.ts';
import { foldShare } from '../../limits.ts';
import type { GroupTally } from '../../tally/group-tally.ts';
import { type Case, eventsOf, fails, isSilence } from '../case.ts';

/** Cases after each failing event has found the one that speaks for it. */
export interface Owned {
  readonly stories: readonly Case[];
  readonly pairs: readonly Case[];
  /** Stories that fit the same events as a better one, by that one. */
  readonly alsoFit: ReadonlyMap<Case, readonly Case[]>;
}

/**
 * A rule knows more than the two tables: a pair nearly all of whose events a rule found gives way to it, whole. Of a
 * pair of which less was found, the events that the rule found are counted with the rule. Of two rules that found the same
 * failures the better one speaks.
 */
export function ownPairs(stories: readonly Case[], pairs: readonly Case[]): Owned {
  const owners = new Map<GroupTally, Case[]>();
  const speaking: Case[] = [];
  const alsoFit = new Map<Case, Case[]>();
  for (const story of stories.toSorted(bestFirst)) {
    const better = story.beside ? undefined : ownerOfAll(story, owners);
    if (better) {
      alsoFit.set(better, [...(alsoFit.get(better) ?? []), story]);
      continue;
    }
    speaking.push(story);
    if (story.beside) continue;
    for (const { group } of story.parts) {
      if (fails(group)) owners.set(group, [...(owners.get(group) ?? []), story]);
    }
  }
  return { ...sharedOut(speaking, pairs), alsoFit };
}

/** The better story that found nearly all that this one found. */
function ownerOfAll(story: Case, owners: ReadonlyMap<GroupTally, readonly Case[]>): Case | undefined {
  const failing = story.parts.filter(({ group }) => fails(group));
  const all = eventsOf(failing);
  const candidates = new Set(failing.flatMap(({ group }) => owners.get(group) ?? []));
  return [...candidates].find((other) => {
    const theirs = new Map(other.parts.map(({ group, count }) => [group, count]));
    const shared = failing.reduce((sum, { group, count }) => sum + Math.min(count, theirs.get(group) ?? 0), 0);
    return shared >= foldShare * all;
  });
}

/**
 * Each failing pair to the story that found most of it. What other stories found of it too is counted there, so that no
 * event counts twice.
 */
function sharedOut(stories: readonly Case[], pairs: readonly Case[]): Pick<Owned, 'stories' | 'pairs'> {
  const claiming = stories.filter(({ beside }) => !beside);
  const counts = new Map(stories.map((story) => [story, countsOf(story)]));
  const left: Case[] = [];
  for (const pair of pairs) {
    const [owner, found] = mostFound(pair, claiming);
    for (const story of claiming) {
      if (story !== owner) for (const { group } of pair.parts) counts.get(story)?.delete(group);
    }
    const own = owner && counts.get(owner);
    if (!own || found === 0) left.push(pair);
    else if (found >= foldShare * eventsOf(pair.parts)) {
      for (const { group, count } of pair.parts) own.set(group, count);
    } else {
      const rest = pair.parts.map(({ group, count }) => ({ group, count: count - (own.get(group) ?? 0) }));
      left.push({ ...pair, parts: rest.filter(({ count }) => count > 0) });
    }
  }
  const withCounts = (story: Case): Case => ({
    ...story,
    parts: [...(counts.get(story) ?? [])].map(([group, count]) => ({ group, count })),
  });
  const hasWords = (story: Case) => story.parts.length > 0 || isSilence(story);
  return { stories: stories.map(withCounts).filter(hasWords), pairs: left };
}

function mostFound(pair: Case, stories: readonly Case[]): readonly [Case | undefined, number] {
  return stories.reduce<readonly [Case | undefined, number]>(
    (best, story) => {
      const found = foundOf(pair, story);
      return found > best[1] ? [story, found] : best;
    },
    [undefined, 0],
  );
}

function foundOf(pair: Case, story: Case): number {
  const counts = countsOf(story);
  return pair.parts.reduce((sum, { group, count }) => sum + Math.min(count, counts.get(group) ?? 0), 0);
}

function countsOf({ parts }: Case): Map<GroupTally, number> {
  return new Map(parts.map(({ group, count }) => [group, count]));
}

const surest = ['certain', 'likely', 'possible'] as const;

function bestFirst(one: Case, other: Case): number {
  return (
    severities.indexOf(one.advice.severity) - severities.indexOf(other.advice.severity) ||
    surest.indexOf(one.advice.confidence) - surest.indexOf(other.advice.confidence) ||
    eventsOf(other.parts) - eventsOf(one.parts) ||
    (one.rule < other.rule ? -1 : 1)
  );
}
