import { type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { Affected, Subject, Subjects } from '../../model/group.ts';
import type { SubjectTallies } from '../tally/subject-tally.ts';
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
  const top = [...failed]
    .filter(([key]) => key !== others)
    .toSorted(([, one], [, other]) => other.count - one.count || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(([key, tally]): Subject => {
      const subject = { id: tally.id, count: tally.count };
      const success = succeeded.get(key);
      if (succeeded.size === 0 || (!success && succeeded.has(others))) return subject;
      return { ...subject, laterSuccess: (success?.lastMs ?? -Infinity) > tally.lastMs };
    });
  return { total: countSubjects(failed), top, ...(failed.has(others) && { more: true }) };
}
