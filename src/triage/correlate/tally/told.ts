import type { EventRecord } from '../../../model/event.ts';
import { type SubjectKind, subjectKinds } from '../../../model/pack.ts';
import type { Classified } from '../../classify.ts';
import { limits } from '../../limits.ts';
import { subjectsOfEvent } from '../../subjects-of-event.ts';
import { keepIfEarly } from '../../tally/evidence.ts';
import { foldPlaces, mergePlaces, type PlaceTallies } from '../../tally/place-tally.ts';
import { addSubject, foldSubjects, mergeSubjects, type SubjectTallies } from '../../tally/subject-tally.ts';

/**
 * What a person is told about matches: who was hit, where, and the earliest events. Where moments are kept, places are
 * kept with them, and `places` is empty.
 */
export interface Told {
  /** Empty ones are not there: there are as many keys as devices, and most name one or two kinds. */
  readonly subjects: Partial<Record<SubjectKind, SubjectTallies>>;
  readonly places: PlaceTallies;
  readonly evidence: EventRecord[];
}

export function nothingTold(): Told {
  return { subjects: {}, places: new Map(), evidence: [] };
}

/** The tallies of one kind, to add to. */
export function subjectsOf({ subjects }: Told, kind: SubjectKind): SubjectTallies {
  return (subjects[kind] ??= new Map());
}

/** All kinds, those of which nobody was told among them. */
export function allSubjects({ subjects }: Told): Readonly<Record<SubjectKind, SubjectTallies>> {
  const all = subjectKinds.map((kind) => [kind, subjects[kind] ?? new Map()]);
  return Object.fromEntries(all) as Record<SubjectKind, SubjectTallies>;
}

/** Whom the event names. */
export function namedIn(event: EventRecord, { index }: Pick<Classified, 'index'>): ReadonlyMap<SubjectKind, string> {
  return index ? subjectsOfEvent(event, index) : new Map<SubjectKind, string>();
}

/** `most`: how many events are kept as evidence. */
export function tell(told: Told, event: EventRecord, names: ReadonlyMap<SubjectKind, string>, most: number): void {
  const { ms } = event.time;
  if (event.computer !== '') addSubject(subjectsOf(told, 'hosts'), event.computer, ms);
  for (const [kind, value] of names) addSubject(subjectsOf(told, kind), value, ms);
  keepIfEarly(told.evidence, event, most);
}

/** Adds `other` to `told`; `other` is left as it is. */
export function mergeTold(told: Told, other: Told, most: number = limits.evidencePerGroup): void {
  for (const kind of subjectKinds) {
    const from = other.subjects[kind];
    if (from) mergeSubjects(subjectsOf(told, kind), from);
  }
  mergePlaces(told.places, other.places);
  for (const event of other.evidence) keepIfEarly(told.evidence, event, most);
}

/** Brings names and places down to their limits. */
export function settleTold({ subjects, places }: Told): void {
  for (const tallies of Object.values(subjects)) foldSubjects(tallies);
  foldPlaces(places);
}
