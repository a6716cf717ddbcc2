import type { EventRecord } from '../../../model/event.ts';
import { subjectKinds, type SubjectKind } from '../../../model/pack.ts';
import type { PlaceTallies } from '../../tally/place-tally.ts';
import type { SubjectTallies } from '../../tally/subject-tally.ts';
import type { Case, Part } from '../case.ts';
import { countSubjects, stretchOf, subjectsOf } from '../places.ts';

/** Which events of a case a slice takes: some of its counts by place, and the events that are told as examples. */
export interface Cut {
  readonly places: PlaceTallies;
  takes(event: EventRecord): boolean;
  /** True for subjects that were seen in the time of the slice: in which of its places nobody knows. */
  seen(subject: { readonly firstMs: number; readonly lastMs: number }): boolean;
}

/**
 * A part of a pair as a case of its own. How many events, when and where is exact to the bin; whom they name is known for
 * the whole pair only, so a name may stand in two slices, and never with more events than the slice has.
 */
export function sliceOf(pair: Case, cut: Cut, events: number): Case {
  const hosts = hostsOf(cut.places);
  const subjects = Object.fromEntries(
    subjectKinds.map((kind) => [kind, kind === 'hosts' ? withSpelling(hosts, pair) : within(pair, kind, cut, events)]),
  ) as Record<SubjectKind, SubjectTallies>;
  const evidence = pair.failures.flatMap((failure) => failure.evidence.filter(cut.takes));
  const times = stretchOf([...cut.places.values()].map(({ when }) => when));
  return {
    ...pair,
    parts: taken(pair.parts, events),
    failures: [{ places: cut.places, subjects, evidence }],
    ...times,
  };
}

function taken(parts: readonly Part[], events: number): readonly Part[] {
  let left = events;
  return parts.flatMap(({ group, count }) => {
    const own = Math.min(left, count);
    left -= own;
    return own > 0 ? [{ group, count: own }] : [];
  });
}

function within(pair: Case, kind: SubjectKind, cut: Cut, events: number): SubjectTallies {
  const all = subjectsOf(pair.failures, kind);
  const seen = [...all].filter(([, subject]) => cut.seen(subject));
  return new Map(seen.map(([key, subject]) => [key, { ...subject, count: Math.min(events, subject.count) }]));
}

/** Servers by the counts of the places themselves. */
function hostsOf(places: PlaceTallies): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  for (const { host, when } of places.values()) {
    const events = [...when.values.values()].reduce((sum, count) => sum + count, 0);
    hosts.set(host, (hosts.get(host) ?? 0) + events);
  }
  return hosts;
}

function withSpelling(hosts: ReadonlyMap<string, number>, pair: Case): SubjectTallies {
  const known = subjectsOf(pair.failures, 'hosts');
  if (countSubjects(known) === 0) return known;
  const named = [...known].filter(([key]) => hosts.has(key));
  return new Map(named.map(([key, subject]) => [key, { ...subject, count: hosts.get(key) ?? subject.count }]));
}
