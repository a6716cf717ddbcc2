import type { PackIndex } from '../pack-index.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { advise } from './advice.ts';
import { type Case, fails } from './case.ts';
import { stretchOf } from './places.ts';

/** A failing pair of a known pack: all groups of one event and one code, whatever the provider was called. */
interface Pair {
  readonly index: PackIndex;
  readonly eventId: number;
  readonly code: string | null;
  readonly groups: GroupTally[];
}

/** One case for every failing or warning pair of the tables. */
export function pairCases(groups: readonly GroupTally[]): readonly Case[] {
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    const { index, entry } = group.kind;
    if (!index || !entry || !fails(group)) continue;
    const key = `${index.pack.id}/${entry.id}/${group.code ?? ''}`;
    const pair = pairs.get(key) ?? { index, eventId: entry.id, code: group.code, groups: [] };
    pair.groups.push(group);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(pairCase);
}

function pairCase({ index, eventId, code, groups }: Pair): Case {
  const entry = index.event(eventId);
  if (!entry) throw new Error(`event ${eventId} left its pack`);
  return {
    rule: `${index.pack.id}/${eventId}/${code ?? 'no-code'}`,
    pack: index.pack.id,
    story: null,
    incidents: [],
    beside: false,
    parts: groups.map((group) => ({ group, count: group.count })),
    failures: groups,
    advice: advise(index.pack, entry, code === null ? undefined : index.code(code), code),
    endedBy: [{ events: entry.endedBy }],
    endsAnywhere: false,
    ...stretchOf(groups.map(({ when }) => when)),
  };
}
