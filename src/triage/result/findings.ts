import type { Finding } from '../../model/finding.ts';
import { blockerOf } from '../judge/blocked.ts';
import type { Draft } from '../judge/draft.ts';
import { restsOn } from '../judge/rests-on.ts';
import { limits } from '../limits.ts';
import type { GroupTally } from '../tally/group-tally.ts';

/** The ids of the findings that rest on each group. */
export function findingsByGroup(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const byGroup = new Map<string, string[]>();
  for (const { id, groups } of findings) {
    for (const group of groups) {
      const ids = byGroup.get(group);
      if (ids) ids.push(id);
      else byGroup.set(group, [id]);
    }
  }
  return byGroup;
}

/** Drafts in their order become findings with ids, and say on which of the others they rest or wait. */
export function named(drafts: readonly Draft[], groupId: (group: GroupTally) => string): readonly Finding[] {
  const ids = new Map(drafts.map((draft, at) => [draft, `F${at + 1}`]));
  const below = restsOn(drafts, (draft) => ids.get(draft) ?? '');
  return drafts.map((draft, at): Finding => {
    const { tallies, links, needs: _needs, eventIds: _eventIds, ...finding } = draft;
    const blocker = blockerOf(draft, drafts);
    const evidence = at < limits.findingsWithEvidence ? finding.evidence : [];
    const groups = tallies.map(groupId);
    return {
      ...finding,
      ...(blocker && { statusReason: blockedBy(draft, blocker, ids.get(blocker) ?? '') }),
      id: ids.get(draft) ?? '',
      groups,
      evidence,
      chain: links.map((link) => ({ ...link, group: groupId(link.group) })),
      restsOn: below.get(draft) ?? [],
    };
  });
}

function blockedBy({ last }: Draft, { first }: Draft, blocker: string): Finding['statusReason'] {
  return { key: 'standing.quiet.blocked', args: { last: last ?? '', blocker, since: first ?? '' } };
}
