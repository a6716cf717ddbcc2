import type { EventRecord } from '../model/event.ts';
import type { SubjectKind } from '../model/pack.ts';
import type { DataRole, PackIndex } from './pack-index.ts';
import { spelling } from './tally/subject-tally.ts';

/**
 * Whom an event names, at most one of each kind: a product may log one user as an id and as a name, and one person must
 * not count twice. The pack's first data name that names somebody is taken.
 */
export function subjectsOfEvent(event: EventRecord, index: PackIndex): ReadonlyMap<SubjectKind, string> {
  const subjects = new Map<SubjectKind, string>();
  const roles: DataRole[] = [];
  const { data } = event;
  for (const name of Object.keys(data)) {
    const role = index.roleOf(name);
    if (role === null || role.of === 'code') continue;
    const value = data[name] ?? '';
    if (spelling(value) === null) continue;
    const before = roles.findIndex(({ of }) => of === role.of);
    if (before >= 0 && role.rank >= (roles[before]?.rank ?? 0)) continue;
    roles[before < 0 ? roles.length : before] = role;
    subjects.set(role.of, value);
  }
  return subjects;
}
