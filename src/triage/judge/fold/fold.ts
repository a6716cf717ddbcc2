import type { Case } from '../case.ts';
import type { Log } from '../log.ts';
import { bestFirst } from './best-first.ts';
import { ownPairs } from './own-pairs.ts';
import { retriesOf } from './retries.ts';
import { loudSilences } from './loud-silences.ts';
import { findParents, type Parent } from './parents.ts';
import { splitCases } from './split-cases.ts';

/** A case that another one explains, and what says so. */
export interface Symptom extends Pick<Parent, 'covers' | 'basis'> {
  readonly of: Case;
}

/** A cause with all that it explains: what becomes one finding. */
export interface Folded {
  readonly cause: Case;
  /** Failures that are symptoms of the cause, in the order of their beginning. */
  readonly symptoms: readonly Symptom[];
  /** Attempts whose final failure the cause is. */
  readonly retries: readonly Case[];
  /** Other rules that fit the very same events, and say less. */
  readonly alsoFit: readonly Case[];
  /** Heartbeats that stopped while the same work failed. */
  readonly silences: readonly Case[];
}

/**
 * One finding for one cause. Every failing event ends up in one finding: in that of the rule that found it, of the cause
 * that explains it, of the failure that its attempt ended in, or of its own pair.
 */
export function fold(found: readonly Case[], tables: readonly Case[], log: Log): readonly Folded[] {
  const owned = ownPairs(found.toSorted(bestFirst), tables);
  const stories = splitCases(owned.stories, owned.stories, log);
  const pairs = splitCases(owned.pairs, owned.stories, log);
  const retries = retriesOf(pairs);
  const attempts = new Set([...retries.values()].flat());
  const all = [...stories, ...pairs].filter((one) => !attempts.has(one));
  const loud = loudSilences(all, log);
  const cases = all.filter((one) => !loud.has(one));
  const parents = findParents(cases, log);
  const belowRoot = new Map<Case, Case[]>();
  for (const one of parents.keys()) {
    const root = rootOf(one, parents);
    belowRoot.set(root, [...(belowRoot.get(root) ?? []), one]);
  }
  const causes = cases.filter((one) => !parents.has(one));
  return causes.map((cause) => {
    const below = belowRoot.get(cause) ?? [];
    const symptoms = below.map((of): Symptom => ({ of, ...parents.get(of)! }));
    const within = new Set([cause, ...below]);
    return {
      cause,
      symptoms: symptoms.toSorted((one, other) => one.of.firstMs - other.of.firstMs || byRule(one.of, other.of)),
      silences: [...loud].filter(([, failing]) => within.has(failing)).map(([silence]) => silence),
      retries: [cause, ...below].flatMap((one) => retries.get(one) ?? []),
      alsoFit: owned.alsoFit.get(cause.rule) ?? [],
    };
  });
}

function rootOf(one: Case, parents: ReturnType<typeof findParents>): Case {
  let root = one;
  for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent.cause;
  return root;
}

function byRule({ rule: one }: Case, { rule: other }: Case): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
