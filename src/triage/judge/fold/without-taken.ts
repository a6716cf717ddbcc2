import type { GroupTally } from '../../tally/group-tally.ts';
import { atWidth } from '../../tally/bins.ts';
import { emptyHistogram, type Histogram } from '../../tally/histogram.ts';
import type { PlaceTallies } from '../../tally/place-tally.ts';
import type { SubjectTallies } from '../../tally/subject-tally.ts';
import { subjectKinds, type SubjectKind } from '../../../model/pack.ts';
import { type Case, eventsOf } from '../case.ts';
import { placesOf, stretchOf, subjectsOf } from '../places.ts';

/**
 * What is left of a pair when a rule speaks for some of its events: the rest of its counts, by place and by subject.
 * Nothing when the rule speaks for all. Times of what is left are known to the bin; a subject's last time is that of all
 * its events.
 */
export function withoutTaken(pair: Case, owner: Case, taken: ReadonlyMap<GroupTally, number>): readonly Case[] {
  const parts = pair.parts
    .map(({ group, count }) => ({ group, count: count - (taken.get(group) ?? 0) }))
    .filter(({ count }) => count > 0);
  const left = eventsOf(parts);
  if (left === 0) return [];
  if (left === eventsOf(pair.parts)) return [pair];
  const places = lessPlaces(placesOf(pair.failures), placesOf(owner.failures));
  const subjects = Object.fromEntries(
    subjectKinds.map((kind) => [kind, lessSubjects(pair, owner, kind, left)]),
  ) as Record<SubjectKind, SubjectTallies>;
  const told = new Set(owner.failures.flatMap(({ evidence }) => evidence));
  const evidence = pair.failures.flatMap((failure) => failure.evidence).filter((event) => !told.has(event));
  const when = [...places.values()].map((place) => place.when);
  return [{ ...pair, parts, failures: [{ places, subjects, evidence }], ...(when.length > 0 && stretchOf(when)) }];
}

function lessPlaces(all: PlaceTallies, taken: PlaceTallies): PlaceTallies {
  const left: PlaceTallies = new Map();
  for (const [key, place] of all) {
    const when = less(place.when, taken.get(key)?.when);
    if (when.values.size > 0) left.set(key, { ...place, when });
  }
  return left;
}

function less(all: Histogram, taken: Histogram | undefined): Histogram {
  if (!taken) return all;
  const widthMs = Math.max(all.widthMs, taken.widthMs);
  const minus = atWidth(taken, widthMs);
  const values = new Map<number, number>();
  for (const [bin, count] of atWidth(all, widthMs)) {
    const rest = count - (minus.get(bin) ?? 0);
    if (rest > 0) values.set(bin, rest);
  }
  const bins = [...values.keys()];
  const first = bins.reduce((one, other) => Math.min(one, other), Infinity);
  const last = bins.reduce((one, other) => Math.max(one, other), -Infinity);
  const firstMs = Math.max(all.firstMs, first * widthMs);
  return { ...emptyHistogram(), widthMs, firstMs, lastMs: Math.min(all.lastMs, (last + 1) * widthMs - 1), values };
}

function lessSubjects(pair: Case, owner: Case, kind: SubjectKind, most: number): SubjectTallies {
  const taken = subjectsOf(owner.failures, kind);
  const left: SubjectTallies = new Map();
  for (const [key, subject] of subjectsOf(pair.failures, kind)) {
    const count = Math.min(most, subject.count - (taken.get(key)?.count ?? 0));
    if (count > 0) left.set(key, { ...subject, count });
  }
  return left;
}
