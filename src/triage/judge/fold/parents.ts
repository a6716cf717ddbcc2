import { type Covers, linkBases } from '../../../model/rule.ts';
import { foldShare } from '../../limits.ts';
import { type Case, isSilence } from '../case.ts';
import { overAt } from '../over-at.ts';
import type { Log } from '../log.ts';
import { explainedShare } from './explained.ts';

interface Parent {
  readonly cause: Case;
  readonly covers: Covers;
}

/**
 * The cause of each case that has one. Of several causes the better grounded one is taken, then the one that explains
 * more, then the earlier one. Nothing explains itself, not even over others.
 */
export function findParents(cases: readonly Case[], log: Log): ReadonlyMap<Case, Parent> {
  const parents = new Map<Case, Parent>();
  const stories = cases.filter((one) => one.story && (!one.beside || isSilence(one)));
  for (const symptom of cases.filter(({ beside }) => !beside)) {
    const [best] = stories
      .filter((cause) => cause !== symptom && !leadsTo(cause, symptom, parents))
      .flatMap((cause) => linksBetween(cause, symptom, log))
      .toSorted(bestFirst);
    if (best) parents.set(symptom, best);
  }
  return parents;
}

interface Link extends Parent {
  readonly share: number;
}

function linksBetween(cause: Case, symptom: Case, log: Log): readonly Link[] {
  return (cause.story?.triage?.covers ?? [])
    .map((covers) => ({ cause, covers, share: explainedShare(cause, covers, symptom, overAt(cause, log)) }))
    .filter(({ share }) => share >= foldShare);
}

function leadsTo(one: Case, other: Case, parents: ReadonlyMap<Case, Parent>): boolean {
  for (let at = parents.get(one)?.cause; at; at = parents.get(at)?.cause) if (at === other) return true;
  return false;
}

function bestFirst(one: Link, other: Link): number {
  return (
    linkBases.indexOf(one.covers.basis) - linkBases.indexOf(other.covers.basis) ||
    other.share - one.share ||
    one.cause.firstMs - other.cause.firstMs ||
    (one.cause.rule < other.cause.rule ? -1 : 1)
  );
}
