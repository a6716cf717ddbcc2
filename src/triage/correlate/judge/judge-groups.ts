import type { GroupTally } from '../../tally/group-tally.ts';
import type { Incident } from '../incident.ts';
import type { GroupQuestion } from '../plan/question.ts';
import { mergePlaces } from '../../tally/place-tally.ts';
import { mergeTold, nothingTold } from '../tally/told.ts';
import { type Found, nothingFound, toIncident } from './found.ts';

/** All groups that a rule fits are one incident, with all their events. */
export function judgeGroups(
  { pack, rule, fits }: GroupQuestion,
  groups: ReadonlyMap<string, GroupTally>,
): readonly Incident[] {
  const found = nothingFound();
  for (const [key, group] of groups) if (!group.isRest && fits(group)) addGroup(found, key, group);
  if (found.count === 0) return [];
  const { firstMs: fromMs, lastMs: toMs } = found;
  const spells = fromMs <= toMs ? [{ fromMs, toMs }] : [];
  return [toIncident(found, { pack, rule, key: {}, spells, silence: null })];
}

function addGroup(found: Found, key: string, { count, when, subjects, places, evidence }: GroupTally): void {
  const { firstMs, lastMs } = when;
  found.count += count;
  found.untimed += count - [...when.values.values()].reduce((sum, events) => sum + events, 0);
  found.firstMs = Math.min(found.firstMs, firstMs);
  found.lastMs = Math.max(found.lastMs, lastMs);
  found.groups.set(key, { count, firstMs, lastMs });
  mergeTold(found.told, { ...nothingTold(), subjects, evidence });
  mergePlaces(found.told.places, places);
}
