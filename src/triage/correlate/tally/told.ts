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
  /** Characters of the longest of all events, those that are no evidence among them, up to `limits.evidenceText`. */
  longest: number;
}

export function nothingTold(): Told {
  return { subjects: {}, places: new Map(), evidence: [], longest: 0 };
}

/** What a name and so many characters of an event weigh in the room of a rule, where a moment weighs one. */
const weighs = { name: 4, characters: 40 } as const;

/**
 * How much room it takes. Like all room it only grows, and follows from the matches alone: so it is the longest event
 * that counts, and not those that are evidence by now.
 */
export function roomOfTold({ subjects, evidence, longest }: Told): number {
  let names = 0;
  for (const tallies of Object.values(subjects)) names += Math.min(tallies.size, limits.namesPerGroup);
  return names * weighs.name + evidence.length * Math.ceil(longest / weighs.characters);
}

/** No more room than this is taken by what one key tells. */
export function mostRoomOfTold(): number {
  const text = limits.evidencePerGroup * Math.ceil(limits.evidenceText / weighs.characters);
  return subjectKinds.length * limits.namesPerGroup * weighs.name + text;
}

function lengthOf({ message, data }: EventRecord): number {
  let length = message.length;
  for (const name in data) length += data[name]?.length ?? 0;
  return Math.min(length, limits.evidenceText);
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
  told.longest = Math.max(told.longest, lengthOf(event));
  keepIfEarly(told.evidence, event, most);
}

/** Adds `other` to `told`; `other` is left as it is. */
export function mergeTold(told: Told, other: Told, most: number = limits.evidencePerGroup): void {
  for (const kind of subjectKinds) {
    const from = other.subjects[kind];
    if (from) mergeSubjects(subjectsOf(told, kind), from);
  }
  mergePlaces(told.places, other.places);
  told.longest = Math.max(told.longest, other.longest);
  for (const event of other.evidence) keepIfEarly(told.evidence, event, most);
}

/** Brings names and places down to their limits. */
export function settleTold({ subjects, places }: Told): void {
  for (const tallies of Object.values(subjects)) foldSubjects(tallies);
  foldPlaces(places);
}
