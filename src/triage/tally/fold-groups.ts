import type { Outcome } from '../../model/pack.ts';
import { limits } from '../limits.ts';
import { noteFolded } from './bounded.ts';
import { emptyGroup, groupKey, type GroupTally, mergeGroup } from './group-tally.ts';

type Groups = Map<string, GroupTally>;

/** All groups of one event of one provider: one without a code, and one for each code. */
interface Family {
  readonly order: string;
  /** The key of the group without a code. */
  readonly key: string;
  readonly coded: { readonly key: string; readonly group: GroupTally }[];
}

/**
 * Brings the groups down to their limits: of each event the codes beyond `codesPerEvent` are counted in its group without
 * a code; of all groups those beyond `groups` are counted together, one group for each outcome. First in order are the
 * events that a pack lists, then the others of its product, then what failed; and the codes that the pack explains. No
 * event leaves the books. An event with codes always has room for its group without a code, so that the limit cuts at
 * the same place whenever it is applied.
 */
export function foldGroups(groups: Groups): void {
  let room = limits.groups;
  for (const { key, coded } of familiesOf(groups)) {
    room -= 1;
    const head = room >= 0 ? key : null;
    const kept = Math.max(0, Math.min(limits.codesPerEvent, room));
    room -= Math.min(kept, coded.length);
    for (const { key: codedKey, group } of coded.slice(kept)) {
      groups.delete(codedKey);
      if (head === null) foldIntoRest(groups, group, key);
      else foldIntoHead(groups, group, head);
    }
    const headGroup = groups.get(key);
    if (head !== null || !headGroup) continue;
    groups.delete(key);
    foldIntoRest(groups, headGroup, key);
  }
}

function familiesOf(groups: Groups): readonly Family[] {
  const families = new Map<string, Family>();
  for (const [key, group] of groups) {
    if (group.isRest) continue;
    const familyKey = group.code === null ? key : groupKey({ ...group, code: null });
    let family = families.get(familyKey);
    if (!family) {
      family = { order: `${classOf(group)}${familyKey}`, key: familyKey, coded: [] };
      families.set(familyKey, family);
    }
    if (group.code !== null) family.coded.push({ key, group });
  }
  for (const { coded } of families.values()) {
    if (coded.length > 1) coded.sort((one, other) => (orderOfCode(one.group) < orderOfCode(other.group) ? -1 : 1));
  }
  return [...families.values()].toSorted((one, other) => (one.order < other.order ? -1 : 1));
}

function classOf({ kind }: GroupTally): number {
  if (kind.entry) return 0;
  if (kind.index) return 1;
  return kind.outcome === 'failure' || kind.outcome === 'warning' ? 2 : 3;
}

function orderOfCode({ kind, code }: GroupTally): string {
  return `${code !== null && kind.index?.code(code) ? 0 : 1}${code}`;
}

function foldIntoHead(groups: Groups, group: GroupTally, key: string): void {
  const head = groups.get(key) ?? emptyGroup({ ...group, code: null });
  groups.set(key, head);
  mergeGroup(head, group);
  head.codeSpellings.clear();
  if (group.code !== null) noteFolded(head.folded, group.code);
}

/** The group of everything that ended in one way and is not told apart. */
function foldIntoRest(groups: Groups, group: GroupTally, family: string): void {
  const { outcome } = group.kind;
  const key = restKey(outcome);
  const rest = groups.get(key) ?? emptyGroup(restHead(outcome));
  groups.set(key, rest);
  // What a group itself stood for is of no use any more.
  mergeGroup(rest, { ...group, provider: '', channel: '', folded: new Set(), codeSpellings: new Set() });
  noteFolded(rest.folded, family);
}

function restKey(outcome: Outcome): string {
  return `\u0000${outcome}`;
}

function restHead(outcome: Outcome): Parameters<typeof emptyGroup>[0] {
  return {
    kind: { index: null, entry: null, outcome, outcomeFrom: 'level' },
    keepsEvidence: false,
    eventId: 0,
    code: null,
    isRest: true,
    provider: '',
    channel: '',
    level: 'unknown',
  };
}
