import type { InputSummary, Totals } from '../../model/result.ts';
import type { SubjectKind } from '../../model/pack.ts';
import { countSubjects, subjectsOf } from '../judge/places.ts';
import type { GroupTally } from '../tally/group-tally.ts';

/** The numbers of the headline. Each is a sum over `groups` or `inputs`, so that every table can be checked. */
export function totalsOf(groups: readonly GroupTally[], inputs: readonly InputSummary[]): Totals {
  const events = (some: readonly GroupTally[]) => some.reduce((sum, { count }) => sum + count, 0);
  const ended = (outcome: string) => events(groups.filter(({ kind }) => kind.outcome === outcome));
  const overInputs = (key: 'unreadable' | 'duplicates' | 'outside') =>
    inputs.reduce((sum, input) => sum + input[key], 0);
  const failing = groups.filter(({ kind }) => kind.entry && ['failure', 'warning'].includes(kind.outcome));
  const hit = (kind: SubjectKind) => countSubjects(subjectsOf(failing, kind));
  return {
    records: events(groups),
    unreadable: overInputs('unreadable'),
    duplicates: overInputs('duplicates'),
    outside: overInputs('outside'),
    failures: ended('failure'),
    warnings: ended('warning'),
    successes: ended('success'),
    infos: ended('info'),
    unknown: events(groups.filter(({ kind }) => kind.entry === null)),
    devices: hit('devices'),
    users: hit('users'),
    hosts: hit('hosts'),
    cas: hit('cas'),
  };
}
