import type { EventSelector } from '../../model/rule.ts';
import type { GroupTally } from '../tally/group-tally.ts';

/** True when a selector means the events of a group; without a pack of its own it means those of `pack`. */
export function selects({ pack, events, codes }: EventSelector, ownPack: string, { kind, code }: GroupTally): boolean {
  if (kind.entry === null || kind.index?.pack.id !== (pack ?? ownPack)) return false;
  return events.includes(kind.entry.id) && (codes === undefined || (code !== null && codes.includes(code)));
}
