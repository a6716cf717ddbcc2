import type { GroupTally } from '../tally/group-tally.ts';
import { mergeBins } from '../tally/bins.ts';
import { emptyHistogram, type Histogram } from '../tally/histogram.ts';
import { mergeSubjects, type SubjectTallies } from '../tally/subject-tally.ts';

/** One place where a failure can end on its own: when it failed there, and when the same work succeeded there. */
export interface PlaceRecord {
  readonly failed: Histogram;
  readonly succeeded: Histogram;
}

/**
 * Failures and successes side by side, place by place. A success proves something only where the failure was: on the
 * same certification authority if the failures name one, else on the same host, else anywhere in the log.
 */
export function comparePlaces(failures: readonly GroupTally[], successes: readonly GroupTally[]): PlaceRecord[] {
  for (const kind of ['cas', 'hosts'] as const) {
    const failed = subjectsOf(failures, kind);
    const succeeded = subjectsOf(successes, kind);
    const everyFailureNamed = count(failed) === total(failures);
    if (failed.size === 0 || !everyFailureNamed || (successes.length > 0 && succeeded.size === 0)) continue;
    return [...failed].map(([key, tally]) => ({
      failed: tally.when ?? emptyHistogram(),
      succeeded: succeeded.get(key)?.when ?? emptyHistogram(),
    }));
  }
  return [{ failed: wholeOf(failures), succeeded: wholeOf(successes) }];
}

export function subjectsOf(groups: readonly GroupTally[], kind: keyof GroupTally['subjects']): SubjectTallies {
  const all: SubjectTallies = new Map();
  for (const group of groups) mergeSubjects(all, group.subjects[kind]);
  return all;
}

export function wholeOf(groups: readonly GroupTally[]): Histogram {
  const all = emptyHistogram();
  for (const group of groups) mergeBins(all, group.when);
  return all;
}

function count(tallies: SubjectTallies): number {
  return [...tallies.values()].reduce((sum, tally) => sum + tally.count, 0);
}

function total(groups: readonly GroupTally[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}
