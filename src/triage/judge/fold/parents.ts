import { linkBases, type LinkBasis } from '../../../model/judgement.ts';
import { type Covers } from '../../../model/rule.ts';
import { foldShare } from '../../limits.ts';
import { type Case, isSilence } from '../case.ts';
import type { Log } from '../log.ts';
import { overAt } from '../over-at.ts';
import { selects } from '../selects.ts';
import { explainedShare, type Link } from './explained.ts';

/** What explains a case, and what says so: what the cause covers of it, one entry or several. */
export interface Parent {
  readonly cause: Case;
  readonly covers: readonly Covers[];
  readonly basis: LinkBasis;
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
      .flatMap((cause) => candidate(cause, symptom, log))
      .toSorted(bestFirst);
    if (best) parents.set(symptom, best);
  }
  return parents;
}

interface Candidate extends Parent {
  readonly share: number;
}

/** The best grounded cause of a part of a case's events, however small the part is. */
export function bestLink(
  causes: readonly Case[],
  symptom: Case,
  log: Log,
): { readonly cause: Case; readonly link: Link; readonly overMs: number } | undefined {
  const [best] = causes
    .filter((cause) => cause !== symptom)
    .flatMap((cause) => candidate(cause, symptom, log, 0))
    .toSorted(bestFirst);
  return best && { cause: best.cause, link: together(best.covers), overMs: overAt(best.cause, log) };
}

/** `least`: the share of its events that must be explained; more than none in any case. */
function candidate(cause: Case, symptom: Case, log: Log, least = foldShare): readonly Candidate[] {
  const all = cause.story?.triage?.covers ?? [];
  const covers = all.filter((entry) => symptom.parts.some(({ group }) => selects(entry, cause.pack, group)));
  const covered = symptom.parts.every(({ group }) => covers.some((entry) => selects(entry, cause.pack, group)));
  if (covers.length === 0 || !covered) return [];
  const share = explainedShare(cause, together(covers), symptom, overAt(cause, log));
  return share > 0 && share >= least ? [{ cause, covers, share, basis: weakest(covers) }] : [];
}

/** Of several entries each adds time, and only what all of them ask for must be in common. */
function together(covers: readonly Covers[]): Link {
  const [first] = covers;
  return {
    withinMs: Math.max(...covers.map(({ withinMs }) => withinMs)),
    beforeMs: Math.max(...covers.map(({ beforeMs }) => beforeMs)),
    same: first ? first.same.filter((thing) => covers.every(({ same }) => same.includes(thing))) : [],
  };
}

function weakest(covers: readonly Covers[]): LinkBasis {
  return linkBases.findLast((basis) => covers.some((entry) => entry.basis === basis)) ?? 'time';
}

function leadsTo(one: Case, other: Case, parents: ReadonlyMap<Case, Parent>): boolean {
  for (let at = parents.get(one)?.cause; at; at = parents.get(at)?.cause) if (at === other) return true;
  return false;
}

function bestFirst(one: Candidate, other: Candidate): number {
  return (
    linkBases.indexOf(one.basis) - linkBases.indexOf(other.basis) ||
    other.share - one.share ||
    one.cause.firstMs - other.cause.firstMs ||
    (one.cause.rule < other.cause.rule ? -1 : 1)
  );
}
