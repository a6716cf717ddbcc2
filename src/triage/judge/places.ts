import type { GroupTally } from '../tally/group-tally.ts';
import { mergeBins } from '../tally/bins.ts';
import { emptyHistogram, type Histogram } from '../tally/histogram.ts';
import { mergePlaces, type PlaceTallies, type PlaceTally } from '../tally/place-tally.ts';
import { mergeSubjects, type SubjectTallies } from '../tally/subject-tally.ts';

/** One place where a failure can end on its own: when it failed there, and when the same work succeeded there. */
export interface PlaceRecord {
  readonly failed: Histogram;
  readonly succeeded: Histogram;
  /** One side's times have a zone and the other's do not: which came first cannot be said. */
  readonly incomparable: boolean;
  /** The span of all that the product logged on this server. */
  readonly log: Histogram;
}

/**
 * Failures and successes side by side, place by place. A success proves something only where the failure was: on the
 * same server, and on the same authority and with the same template where failures and successes name them.
 */
export function comparePlaces(
  failures: readonly GroupTally[],
  proofs: readonly PlaceTally[],
  logs: ReadonlyMap<string, Histogram>,
): readonly PlaceRecord[] {
  const asksFor = {
    ca: proofs.some(({ ca }) => ca !== ''),
    template: proofs.some(({ template }) => template !== ''),
  };
  return [...placesOf(failures).values()].map((failed) => {
    const same = (key: 'ca' | 'template', proof: PlaceTally) =>
      failed[key] === '' || !asksFor[key] || failed[key] === proof[key];
    const here = proofs.filter((proof) => proof.host === failed.host && same('ca', proof) && same('template', proof));
    return {
      failed: failed.when,
      succeeded: sumOf(here.map(({ when }) => when)),
      incomparable: here.some(({ assumed }) => assumed !== failed.assumed),
      log: logs.get(failed.host) ?? failed.when,
    };
  });
}

export function placesOf(groups: readonly GroupTally[]): PlaceTallies {
  const all: PlaceTallies = new Map();
  for (const group of groups) mergePlaces(all, group.places);
  return all;
}

/** The span of all that a product logged, by server. */
export function logsByHost(product: readonly GroupTally[]): ReadonlyMap<string, Histogram> {
  const logs = new Map<string, Histogram>();
  for (const { host, when } of product.flatMap(({ places }) => [...places.values()])) {
    const log = logs.get(host) ?? emptyHistogram();
    mergeBins(log, when);
    logs.set(host, log);
  }
  return logs;
}

export function subjectsOf(groups: readonly GroupTally[], kind: keyof GroupTally['subjects']): SubjectTallies {
  const all: SubjectTallies = new Map();
  for (const group of groups) mergeSubjects(all, group.subjects[kind]);
  return all;
}

export function wholeOf(groups: readonly GroupTally[]): Histogram {
  return sumOf(groups.map(({ when }) => when));
}

function sumOf(histograms: readonly Histogram[]): Histogram {
  const all = emptyHistogram();
  for (const histogram of histograms) mergeBins(all, histogram);
  return all;
}
