import type { SubjectKind } from '../../model/pack.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { mergeBins } from '../tally/bins.ts';
import { others } from '../tally/bounded.ts';
import { emptyHistogram, type Histogram } from '../tally/histogram.ts';
import { foldPlaces, mergePlaces, type PlaceTallies, type PlaceTally } from '../tally/place-tally.ts';
import { foldSubjects, mergeSubjects, type SubjectTallies } from '../tally/subject-tally.ts';

/** One place where a failure can end on its own: when it failed there, and when the same work succeeded there. */
export interface PlaceRecord {
  readonly failed: Histogram;
  readonly succeeded: Histogram;
  /** One side's times have a zone and the other's do not: which came first cannot be said. */
  readonly incomparable: boolean;
  /** From when to when the product logged anything on this server. */
  readonly log: Stretch;
}

/** Milliseconds since 1970, both ends included. */
export interface Stretch {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** What counts its events by those whom they name. */
export interface Named {
  readonly subjects: Readonly<Record<SubjectKind, SubjectTallies>>;
}

/** What counts its events place by place: a group, or what a rule found. */
export interface Placed {
  readonly places: PlaceTallies;
}

/**
 * Failures and successes side by side, place by place. A success proves something only where the failure was: on the
 * same server (unless `anywhere` will do), of the same part, and on the same authority and with the same template where
 * failures and successes name them. `whole` is the log of a server on which the product itself logged nothing.
 */
export function comparePlaces(
  failures: readonly Placed[],
  proofs: readonly PlaceTally[],
  logs: ReadonlyMap<string, Stretch>,
  { whole, anywhere }: { readonly whole: Stretch; readonly anywhere: boolean },
): readonly PlaceRecord[] {
  const asksFor = {
    ca: proofs.some(({ ca }) => ca !== ''),
    template: proofs.some(({ template }) => template !== ''),
  };
  return [...placesOf(failures).values()].map((failed) => {
    const same = (key: 'ca' | 'template', proof: PlaceTally) =>
      failed[key] === '' || !asksFor[key] || failed[key] === proof[key];
    // Of places that are not told apart nobody can say that a success was where the failure was.
    const isHere = (proof: PlaceTally) =>
      (anywhere || proof.host === failed.host) &&
      proof.part === failed.part &&
      same('ca', proof) &&
      same('template', proof);
    const here = failed.host === others ? [] : proofs.filter(isHere);
    return {
      failed: failed.when,
      succeeded: sumOf(here.map(({ when }) => when)),
      incomparable: here.some(({ assumed }) => assumed !== failed.assumed),
      log: logs.get(failed.host) ?? whole,
    };
  });
}

export function placesOf(groups: readonly Placed[]): PlaceTallies {
  const all: PlaceTallies = new Map();
  for (const group of groups) mergePlaces(all, group.places);
  foldPlaces(all);
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

/** To be read only. */
export function subjectsOf(groups: readonly Named[], kind: SubjectKind): SubjectTallies {
  const [only] = groups;
  // Of one group nothing has to be put together: what it holds was settled.
  if (only && groups.length === 1) return only.subjects[kind];
  const all: SubjectTallies = new Map();
  for (const group of groups) mergeSubjects(all, group.subjects[kind]);
  foldSubjects(all);
  return all;
}

/** How many there are; where some are not told apart, at least so many. */
export function countSubjects(subjects: SubjectTallies): number {
  return subjects.size - (subjects.has(others) ? 1 : 0);
}

/** From the first to the last of several. */
export function stretchOf(all: readonly Stretch[]): Stretch {
  // There may be more than can be handed to Math.min.
  let [first, last] = [Infinity, -Infinity];
  for (const { firstMs, lastMs } of all) {
    if (firstMs < first) first = firstMs;
    if (lastMs > last) last = lastMs;
  }
  return { firstMs: first, lastMs: last };
}

function sumOf(histograms: readonly Histogram[]): Histogram {
  const all = emptyHistogram();
  for (const histogram of histograms) mergeBins(all, histogram);
  return all;
}
