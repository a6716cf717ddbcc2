import type { Words } from '../../locale/words.ts';
import type { Group } from '../../model/group.ts';
import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import { oneLine } from './fit.ts';

/** One row of the chart. */
export interface Lane {
  readonly label: string;
  /** Events per bin of the result. */
  readonly bins: readonly number[];
  /** All events of the lane, those without a time too. */
  readonly total: number;
}

const mostLanes = 12;

/**
 * First what succeeded, whose fall to nothing is the strongest sign there is; then each failing pair, in the order of
 * the findings; then all failures that are left. Conditions are no failures, and have no rows.
 */
export function chartLanes(result: TriageResult, words: Words): Lane[] {
  const successes = result.groups.filter((group) => group.known && group.outcome === 'success');
  const failing = inOrderOfFindings(result);
  const findingOf = findingsOfGroups(result);
  const lanes = successes.length > 0 ? [merged(words.say('markdown.chart-succeeded'), successes)] : [];
  const room = mostLanes - lanes.length;
  lanes.push(...failing.slice(0, room).map((group) => merged(labelOf(group, findingOf.get(group.id), words), [group])));
  const others = failing.slice(room);
  if (others.length > 0) lanes.push(merged(words.say('markdown.chart-others', { groups: others.length }), others));
  return lanes;
}

function inOrderOfFindings(result: TriageResult): Group[] {
  const byId = new Map(result.groups.map((group) => [group.id, group]));
  const failures = result.findings.filter(({ beside }) => !beside);
  const ordered = new Set(failures.flatMap((finding) => finding.groups).map((id) => byId.get(id)));
  const rest = result.groups.filter((group) => group.outcome === 'failure' || group.outcome === 'warning');
  return [...ordered, ...rest.filter((group) => !ordered.has(group))].filter((group) => group !== undefined);
}

/** The finding that counts a group. */
function findingsOfGroups({ findings }: TriageResult): ReadonlyMap<string, string> {
  const failures = findings.filter(({ beside }) => !beside);
  return new Map(failures.toReversed().flatMap(({ id, groups }) => groups.map((group) => [group, id])));
}

function labelOf(group: Group, finding: string | undefined, words: Words): string {
  const label = group.words ? words.fill(group.words.label) : (group.name ?? group.provider);
  return oneLine([finding ?? '', String(group.eventId), label].join(' '));
}

function merged(label: string, groups: readonly Group[]): Lane {
  const bins: number[] = [];
  for (const group of groups) {
    for (const [bin, events] of group.bins.entries()) bins[bin] = (bins[bin] ?? 0) + events;
  }
  return { label, bins, total: sumOf(groups, (group) => group.count) };
}
