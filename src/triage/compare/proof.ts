import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import type { Pack } from '../../model/pack.ts';
import type { TriageResult } from '../../model/result.ts';
import type { EventSelector } from '../../model/rule.ts';
import { placeKinds, placeNames } from './place-names.ts';

/** What the later log says about a failure that it no longer holds. */
export type Proof =
  /** Successes of the same kind, in every place where it had failed, after it had failed there for the last time. */
  | { readonly kind: 'proven'; readonly by: Group }
  /** Successes of the same kind, and not in every such place or not surely after the last failure. */
  | { readonly kind: 'elsewhere'; readonly by: Group }
  | { readonly kind: 'none' }
  /** No event of the product would end it. */
  | { readonly kind: 'impossible' };

/** Looks for what ends the finding `before` of the earlier report among the successes of the later one. */
export function proofFor(before: Finding, baseline: TriageResult, result: TriageResult, packs: readonly Pack[]): Proof {
  const ends = endsOf(before, baseline, packs);
  if (ends.length === 0) return { kind: 'impossible' };
  const successes = result.groups.filter(
    (group) =>
      (group.outcome === 'success' || group.outcome === 'info') &&
      group.last !== null &&
      before.last !== null &&
      group.last > before.last &&
      ends.some((selector) => isMeant(selector, group)),
  );
  const by = successes.find((group) => isInEveryPlace(before, group) && isAfter(before, group));
  if (by) return { kind: 'proven', by };
  const [elsewhere] = successes;
  return elsewhere ? { kind: 'elsewhere', by: elsewhere } : { kind: 'none' };
}

/** The successes that end a finding: those its rule names, else those that end its events. */
function endsOf(before: Finding, { groups }: TriageResult, packs: readonly Pack[]): readonly EventSelector[] {
  const key = before.rule.slice(before.pack.length + 1);
  const own = packs.find(({ id }) => id === before.pack);
  const recovery = own?.rules.find((rule) => rule.key === key)?.triage?.recovery;
  if (recovery) return [{ ...recovery, pack: recovery.pack ?? before.pack }];
  const failing = groups.filter(({ id, outcome }) => before.groups.includes(id) && outcome !== 'success');
  return failing.flatMap(({ pack, eventId }) => {
    const rows = packs.find(({ id }) => id === pack)?.events ?? [];
    const ended = rows.filter(({ id, aliasIds }) => id === eventId || aliasIds.includes(eventId));
    const events = [...new Set(ended.flatMap(({ endedBy }) => endedBy))];
    return pack === null || events.length === 0 ? [] : [{ pack, events }];
  });
}

function isMeant({ pack, events, codes }: EventSelector, group: Group): boolean {
  if (group.pack !== pack || !events.includes(group.eventId)) return false;
  return codes === undefined || (group.code !== null && codes.includes(group.code));
}

/** Where successes name no authorities or templates at all they hold for every one. */
function isInEveryPlace({ affected }: Finding, group: Group): boolean {
  return placeKinds.every((kind) => {
    if (group.affected[kind].total === 0) return true;
    const served = placeNames(group.affected[kind], kind);
    return [...placeNames(affected[kind], kind)].every((name) => served.has(name));
  });
}

/** A group knows its first and last time only: where those of several places lie on both sides, it cannot be said. */
function isAfter({ last }: Finding, { first, affected }: Group): boolean {
  if (last === null || first === null) return false;
  return first > last || placeKinds.every((kind) => affected[kind].total <= 1);
}
