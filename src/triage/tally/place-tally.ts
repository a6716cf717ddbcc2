import type { EventRecord } from '../../model/event.ts';
import type { SubjectKind } from '../../model/pack.ts';
import { limits } from '../limits.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { mergeBins } from './bins.ts';
import { isOverfull, others, shortName, takeBeyond } from './bounded.ts';
import { countAt, emptyHistogram, type Histogram } from './histogram.ts';

/** Where events happened, as closely as they say: the server, the authority, the template and the part together. */
export interface PlaceTally {
  /**
   * Computer name; where the form carries none, the input, since an export comes from one server. Lower case. `others`
   * stands for all places beyond the limit.
   */
  readonly host: string;
  /** Lower case; empty where the events name none. */
  readonly ca: string;
  readonly template: string;
  /** The part of the product, as its pack calls it; empty where the events name none. */
  readonly part: string;
  readonly when: Histogram;
  /** Times without a zone are among these. */
  assumed: boolean;
}

export type PlaceTallies = Map<string, PlaceTally>;

export type PlaceNames = Pick<PlaceTally, 'host' | 'ca' | 'template' | 'part'>;

export function countAtPlace(
  places: PlaceTallies,
  event: EventRecord,
  subjects: ReadonlyMap<SubjectKind, string>,
  part: string,
  ms: number,
): void {
  const place = placeFor(places, placeOf(event, subjects, part));
  countAt(place.when, ms);
  if (event.time.basis === 'assumed-local') place.assumed = true;
}

/** Where one event happened. */
export function placeOf(event: EventRecord, subjects: ReadonlyMap<SubjectKind, string>, part: string): PlaceNames {
  const host = shortName(event.computer === '' ? `file:${event.place.input}` : event.computer).toLowerCase();
  const ca = shortName(subjects.get('cas') ?? '')
    .trim()
    .toLowerCase();
  const template = shortName(subjects.get('templates') ?? '')
    .trim()
    .toLowerCase();
  return { host, ca, template, part };
}

/** Counts so many events at one moment in one place. */
export function addAtPlace(
  places: PlaceTallies,
  at: PlaceNames & Pick<PlaceTally, 'assumed'>,
  ms: number,
  count: number,
): void {
  const place = placeFor(places, at);
  countAt(place.when, ms, count);
  place.assumed ||= at.assumed;
}

/** Adds `other` to `places`; `other` is left as it is. */
export function mergePlaces(places: PlaceTallies, other: PlaceTallies): void {
  for (const from of other.values()) addPlace(placeFor(places, from), from);
}

function placeFor(places: PlaceTallies, at: PlaceNames): PlaceTally {
  const key = at.host === others ? others : [at.host, at.ca, at.template, at.part].join('\u0000');
  const there = places.get(key);
  if (there) return there;
  const [host = '', ca = '', template = ''] = [at.host, at.ca, at.template].map(ownCopy);
  const place = { host, ca, template, part: at.part, when: emptyHistogram(), assumed: false };
  places.set(key, place);
  if (isOverfull(places.size, limits.placesPerGroup)) foldPlaces(places);
  return places.has(key) ? place : placeFor(places, otherPlaces);
}

/** Brings places down to their limit. */
export function foldPlaces(places: PlaceTallies): void {
  for (const from of takeBeyond(places, limits.placesPerGroup)) addPlace(placeFor(places, otherPlaces), from);
}

const otherPlaces = { host: others, ca: '', template: '', part: '' };

function addPlace(to: PlaceTally, from: PlaceTally): void {
  mergeBins(to.when, from.when);
  to.assumed ||= from.assumed;
}
