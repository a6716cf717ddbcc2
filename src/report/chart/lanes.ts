import type { Severity } from '../../model/judgement.ts';
import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';

/** What colours a lane: how bad its finding is, or `ok` for successes. */
export type Tone = Severity | 'ok';

/** One row of the timeline. */
export interface Lane {
  /** `success`: all that succeeded. `pair`: one event and code. `unlisted`, `others`: many pairs in one row. */
  readonly kind: 'success' | 'pair' | 'unlisted' | 'others';
  readonly tone: Tone;
  /** The finding that a `pair` belongs to. */
  readonly finding: Finding | null;
  readonly groups: readonly Group[];
  /** All events, those without a time included. */
  readonly count: number;
  /** Events per bin of `span.bins`. */
  readonly bins: readonly number[];
}

/** More lanes than these are folded into one lane `others`, which then is the last. */
export const laneLimit = 12;

/** Successes first, then failing pairs in the order of the findings, then what no rule pack lists. */
export function chartLanes(result: TriageResult): readonly Lane[] {
  const { groups, span } = result;
  const succeeded = groups.filter((group) => group.known && group.outcome === 'success');
  const failing = groups.filter((group) => group.outcome === 'failure' || group.outcome === 'warning');
  const unlisted = failing.filter((group) => !group.known);

  const many = (kind: Lane['kind'], tone: Tone, members: readonly Group[]): Lane => ({
    kind,
    tone,
    finding: null,
    groups: members,
    count: sumOf(members, (group) => group.count),
    bins: sumOfBins(members, span.bins.count),
  });

  const pairs = pairsByFinding(
    result.findings.filter(({ beside }) => !beside),
    failing.filter((group) => group.known),
  );
  const first = many('success', 'ok', succeeded);
  const last = unlisted.length > 0 ? [many('unlisted', 'info', unlisted)] : [];
  const room = laneLimit - 1 - last.length;
  const folded = pairs.slice(room).flatMap((lane) => lane.groups);
  const others = folded.length > 0 ? [many('others', 'info', folded)] : [];
  return [first, ...pairs.slice(0, room), ...last, ...others];
}

function pairsByFinding(findings: readonly Finding[], groups: readonly Group[]): Lane[] {
  const waiting = new Map(groups.map((group) => [group.id, group]));
  const lanes: Lane[] = [];
  for (const finding of findings) {
    for (const id of finding.groups) {
      const group = waiting.get(id);
      if (!group) continue;
      waiting.delete(id);
      lanes.push(pairLane(group, finding));
    }
  }
  return [...lanes, ...[...waiting.values()].map((group) => pairLane(group, null))];
}

function pairLane(group: Group, finding: Finding | null): Lane {
  return {
    kind: 'pair',
    tone: finding?.severity ?? 'info',
    finding,
    groups: [group],
    count: group.count,
    bins: group.bins,
  };
}

function sumOfBins(groups: readonly Group[], count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const group of groups) {
    for (const [index, value] of group.bins.entries()) sums[index] = (sums[index] ?? 0) + value;
  }
  return sums;
}
