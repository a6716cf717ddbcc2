import type { Group } from '../../model/group.ts';
import type { Span } from '../../model/result.ts';
import { affectedBy } from '../judge/affected.ts';
import type { CodeTable } from '../code-table.ts';
import { limits } from '../limits.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { countsFrom } from '../tally/histogram.ts';
import { isoOf } from './times.ts';

/** Groups in the order of their names, which is the order of their ids: by pack, provider, event id and code. */
export function inOrder(groups: Iterable<GroupTally>): readonly GroupTally[] {
  const name = ({ kind, provider, eventId, code }: GroupTally) =>
    [
      kind.index?.pack.id ?? '~',
      provider.toLowerCase(),
      String(eventId).padStart(5, '0'),
      code ?? '',
      kind.outcome,
      kind.entry ? '' : '~',
    ].join('\u0000');
  return [...groups].toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
}

/** One group as the result lists it. `shared`: what explains the codes of products that no pack speaks for. */
export function listGroup(
  tally: GroupTally,
  id: string,
  findings: readonly string[],
  axis: Span['bins'],
  shared: CodeTable,
): Group {
  const { index, entry, outcome, outcomeFrom } = tally.kind;
  const { start, minutes, count } = axis;
  return {
    id,
    pack: index?.pack.id ?? null,
    provider: tally.provider,
    channel: tally.channel,
    eventId: tally.eventId,
    name: entry?.name ?? null,
    code: tally.code,
    codeName: (tally.code === null ? undefined : (index ?? shared).code(tally.code)?.name) ?? null,
    codeAsLogged: [...tally.codeSpellings].toSorted().slice(0, limits.codeSpellings),
    outcome,
    outcomeFrom,
    known: entry !== null,
    level: tally.level,
    count: tally.count,
    first: isoOf(tally.when.firstMs),
    last: isoOf(tally.when.lastMs),
    affected: affectedBy([tally], null, limits.subjectsPerGroup),
    bins: start === null ? [] : countsFrom(tally.when, Date.parse(start), minutes * 60_000, count),
    findings,
    ...(tally.folded.size > 0 && {
      folded: {
        of: tally.isRest ? 'events' : 'codes',
        kinds: tally.folded.size,
        more: tally.folded.size >= limits.foldedCounted,
      },
    }),
    words: entry ? { label: entry.label, meaning: entry.meaning } : null,
  };
}
