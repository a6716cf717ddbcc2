import type { Group } from '../../model/group.ts';

const outcomesByWeight = ['failure', 'warning', 'info', 'success'];

/** Failures first, then by how many events. */
export function byWeight(a: Group, b: Group): number {
  return (
    outcomesByWeight.indexOf(a.outcome) - outcomesByWeight.indexOf(b.outcome) || b.count - a.count || byEvent(a, b)
  );
}

/** By event id and code; what no pack speaks for comes last, since its ids mean something else. */
export function byEvent(a: Group, b: Group): number {
  const foreign = Number(a.pack === null) - Number(b.pack === null);
  return foreign || a.eventId - b.eventId || compare(a.code ?? '', b.code ?? '') || compare(a.id, b.id);
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
