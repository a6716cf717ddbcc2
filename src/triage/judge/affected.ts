import { type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { Affected, Subject, Subjects } from '../../model/group.ts';
import type { SubjectTallies, SubjectTally } from '../tally/subject-tally.ts';
import { others } from '../tally/bounded.ts';
import { countSubjects, type Named, subjectsOf } from './places.ts';

type SubjectsByKind = Readonly<Record<SubjectKind, SubjectTallies>>;

const nobody: SubjectTallies = new Map();

/**
 * Whom failures hit, most events first; all subjects, or the first `most`. Where the successes of the same kind name
 * subjects of a kind too, each subject says whether it succeeded after its last failure.
 */
export function affectedBy(failures: readonly Named[], successes: SubjectsByKind | null, most = Infinity): Affected {
  const entries = subjectKinds.map((kind): [string, Subjects] => {
    const failed = subjectsOf(failures, kind);
    return [kind, listed(failed, successes?.[kind] ?? nobody, most)];
  });
  return Object.fromEntries(entries) as unknown as Affected;
}

function listed(failed: SubjectTallies, succeeded: SubjectTallies, most: number): Subjects {
  const top = mostHit(failed, most).map(([key, tally]): Subject => {
    const subject = { id: tally.id, count: tally.count };
    const success = succeeded.get(key);
    if (succeeded.size === 0 || (!success && succeeded.has(others))) return subject;
    return { ...subject, laterSuccess: (success?.lastMs ?? -Infinity) > tally.lastMs };
  });
  return { total: countSubjects(failed), top, ...(failed.has(others) && { more: true }) };
}

type Hit = readonly [key: string, tally: SubjectTally];

/** The first `most` in the order of the list. Ten of twenty thousand are picked out; only all of them are worth a sort. */
function mostHit(failed: SubjectTallies, most: number): readonly Hit[] {
  const named = [...failed].filter(([key]) => key !== others);
  if (named.length <= most) return named.toSorted(inOrder);
  const top: Hit[] = [];
  for (const hit of named) {
    const last = top[most - 1];
    if (last && inOrder(hit, last) > 0) continue;
    const place = top.findIndex((other) => inOrder(hit, other) < 0);
    top.splice(place < 0 ? top.length : place, 0, hit);
    if (top.length > most) top.pop();
  }
  return top;
}

function inOrder([, one]: Hit, [, other]: Hit): number {
  return other.count - one.count || (one.id < other.id ? -1 : 1);
}
