import { subjectKinds } from '../../../model/pack.ts';
import { addAtPlace } from '../../tally/place-tally.ts';
import type { SubjectTallies } from '../../tally/subject-tally.ts';
import type { Incident } from '../incident.ts';
import type { KeyTally } from '../tally/key-tally.ts';
import { stretchesOf } from '../tally/moments.ts';
import { allSubjects, mergeTold, nothingTold, settleTold, subjectsOf, type Told } from '../tally/told.ts';
import type { Point } from './point.ts';
import { type Spell, touches } from './windows.ts';

/** An incident while its matches are put together. */
export interface Found {
  count: number;
  untimed: number;
  firstMs: number;
  lastMs: number;
  readonly groups: Map<string, { count: number; firstMs: number; lastMs: number }>;
  readonly told: Told;
}

export function nothingFound(): Found {
  return { count: 0, untimed: 0, firstMs: Infinity, lastMs: -Infinity, groups: new Map(), told: nothingTold() };
}

/** Adds all matches of a key, those without a time among them. */
export function addAll(found: Found, key: KeyTally): void {
  for (const { group, place, assumed, count, moments } of key.series.values()) {
    addMatches(found, group, { count, firstMs: moments.firstMs, lastMs: moments.lastMs });
    found.untimed += count - moments.count;
    if (!place) continue;
    for (const stretch of stretchesOf(moments)) {
      addAtPlace(found.told.places, { ...place, assumed }, stretch.firstMs, stretch.count);
    }
  }
  found.count += key.beyond;
  mergeTold(found.told, key.told);
}

/** Adds the matches of keys that lie within the spells, and what is told of them. */
export function addWithin(
  found: Found,
  keys: readonly KeyTally[],
  points: readonly Point[],
  spells: readonly Spell[],
): void {
  for (const { ms, count, series } of points) {
    if (!series || !touches(spells, ms, ms)) continue;
    addMatches(found, series.group, { count, firstMs: ms, lastMs: ms });
    if (series.place) addAtPlace(found.told.places, { ...series.place, assumed: series.assumed }, ms, count);
  }
  for (const key of keys) {
    mergeTold(found.told, toldWithin(key.told, spells));
    for (const { count, moments } of key.series.values()) found.untimed += count - moments.count;
  }
}

export function toIncident(
  found: Found,
  head: Pick<Incident, 'pack' | 'rule' | 'key' | 'spells' | 'silence'>,
): Incident {
  settleTold(found.told);
  const { count, untimed, firstMs, lastMs, groups } = found;
  const inOrder = new Map([...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const { places, evidence } = found.told;
  return {
    ...head,
    count,
    untimed,
    firstMs,
    lastMs,
    groups: inOrder,
    subjects: allSubjects(found.told),
    places,
    evidence,
  };
}

function addMatches(
  found: Found,
  group: string,
  { count, firstMs, lastMs }: { readonly count: number; readonly firstMs: number; readonly lastMs: number },
): void {
  found.count += count;
  found.firstMs = Math.min(found.firstMs, firstMs);
  found.lastMs = Math.max(found.lastMs, lastMs);
  const there = found.groups.get(group);
  if (!there) {
    found.groups.set(group, { count, firstMs, lastMs });
    return;
  }
  there.count += count;
  there.firstMs = Math.min(there.firstMs, firstMs);
  there.lastMs = Math.max(there.lastMs, lastMs);
}

/** Of names only the first and the last time are known: one that was seen before and after a spell counts as in it. */
function toldWithin({ subjects, evidence }: Told, spells: readonly Spell[]): Told {
  const within = nothingTold();
  for (const kind of subjectKinds) {
    const from = subjects[kind];
    if (from) keepSubjects(subjectsOf(within, kind), from, spells);
  }
  within.evidence.push(...evidence.filter(({ time: { ms } }) => ms !== null && touches(spells, ms, ms)));
  return within;
}

function keepSubjects(to: SubjectTallies, from: SubjectTallies, spells: readonly Spell[]): void {
  for (const [id, subject] of from) {
    if (touches(spells, subject.firstMs, subject.lastMs)) to.set(id, subject);
  }
}
