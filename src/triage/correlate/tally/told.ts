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
  readonly subjects: Record<SubjectKind, SubjectTallies>;
  readonly places: PlaceTallies;
  readonly evidence: EventRecord[];
}

export function nothingTold(): Told {
  const subjects = Object.fromEntries(subjectKinds.map((of) => [of, new Map()]));
  return { subjects: subjects as Record<SubjectKind, SubjectTallies>, places: new Map(), evidence: [] };
}

/** Whom the event names. */
export function namedIn(event: EventRecord, { index }: Pick<Classified, 'index'>): ReadonlyMap<SubjectKind, string> {
  return index ? subjectsOfEvent(event, index) : new Map<SubjectKind, string>();
}

export function tell(told: Told, event: EventRecord, names: ReadonlyMap<SubjectKind, string>): void {
  const { ms } = event.time;
  addSubject(told.subjects.hosts, event.computer, ms);
  for (const [kind, value] of names) addSubject(told.subjects[kind], value, ms);
  keepIfEarly(told.evidence, event, limits.evidencePerGroup);
}

/** Adds `other` to `told`; `other` is left as it is. */
export function mergeTold(told: Told, other: Told): void {
  for (const kind of subjectKinds) mergeSubjects(told.subjects[kind], other.subjects[kind]);
  mergePlaces(told.places, other.places);
  for (const event of other.evidence) keepIfEarly(told.evidence, event, limits.evidencePerGroup);
}

/** Brings names and places down to their limits. */
export function settleTold({ subjects, places }: Told): void {
  for (const kind of subjectKinds) foldSubjects(subjects[kind]);
  foldPlaces(places);
}
