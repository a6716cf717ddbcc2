import type { EventRecord } from '../model/event.ts';
import type { SubjectKind } from '../model/pack.ts';
import type { DataRole, PackIndex } from './pack-index.ts';

/**
 * Whom an event names, at most one of each kind: a product may log one user as an id and as a name, and one person must
 * not count twice. The pack's first data name that is there is taken.
 */
export function subjectsOfEvent(event: EventRecord, index: PackIndex): ReadonlyMap<SubjectKind, string> {
  const best = new Map<SubjectKind, { role: DataRole; value: string }>();
  for (const [name, value] of Object.entries(event.data)) {
    const role = index.roleOf(name);
    if (role === null || role.of === 'code' || value.trim() === '') continue;
    const there = best.get(role.of);
    if (!there || role.rank < there.role.rank) best.set(role.of, { role, value });
  }
  return new Map([...best].map(([kind, { value }]) => [kind, value]));
}
