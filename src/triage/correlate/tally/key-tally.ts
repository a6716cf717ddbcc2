import type { EventTime } from '../../../model/event.ts';
import { ownCopy } from '../../../read/own-copy.ts';
import type { PlaceNames } from '../../tally/place-tally.ts';
import { evidenceOf, type Watch } from '../watch.ts';
import { addMoment, mergeMoments, type Moments, noMoments, roomOf } from './moments.ts';
import { ownRoom, type TakesRoom } from './rooms.ts';
import { mergeTold, nothingTold, roomOfTold, type Told } from './told.ts';

/** What the matches of one series have in common beside their key. */
export interface SeriesHead {
  /** The key of the tally's group. */
  readonly group: string;
  /** As it is told from others; empty where the watch asks for none. */
  readonly value: string;
  /** Null where no moments are kept. */
  readonly place: PlaceNames | null;
}

/** Matches of one key in one group of the tally and in one place, which have one value of the watch's `value`. */
export interface Series extends SeriesHead, TakesRoom {
  /** Times without a zone are among these. */
  assumed: boolean;
  /** All matches, those without a time among them. */
  count: number;
  readonly moments: Moments;
}

/** What is kept of one set of values of a watch's fields. */
export interface KeyTally extends TakesRoom {
  /** As they are told from others, in the order of the fields. */
  readonly values: readonly string[];
  /** As logged; of several spellings the first in code point order. */
  shown: readonly string[];
  readonly series: Map<string, Series>;
  readonly told: Told;
  /** How much of the room what is told takes. */
  toldRoom: number;
  /** Matches of series that have no room. */
  beyond: number;
}

/** The values of one event, as they are told from others and as logged. */
export interface Key {
  readonly id: string;
  readonly values: readonly string[];
  readonly shown: readonly string[];
}

export function emptyKeyTally({ values, shown }: Pick<Key, 'values' | 'shown'>): KeyTally {
  return {
    values: values.map(ownCopy),
    shown: shown.map(ownCopy),
    series: new Map(),
    told: nothingTold(),
    toldRoom: 0,
    beyond: 0,
    room: ownRoom,
  };
}

/** Counts one match. Gives how much room it takes. */
export function addToKey(
  tally: KeyTally,
  { binMs }: Pick<Watch, 'binMs'>,
  match: SeriesHead & { readonly key: Key; readonly time: EventTime },
): number {
  tally.shown = firstSpellings(tally.shown, match.key.shown);
  return growing(tally, match, (series) => {
    series.count += 1;
    series.assumed ||= match.time.basis === 'assumed-local';
    if (match.time.ms !== null) addMoment(series.moments, match.time.ms, binMs);
  });
}

/** Adds `other` to `tally`; `other` is left as it is. Gives how much room it takes. */
export function mergeKey(tally: KeyTally, other: KeyTally, watch: Watch): number {
  tally.shown = firstSpellings(tally.shown, other.shown);
  tally.beyond += other.beyond;
  mergeTold(tally.told, other.told, evidenceOf(watch));
  let room = weighTold(tally);
  for (const from of other.series.values()) {
    room += growing(tally, from, (series) => {
      series.count += from.count;
      series.assumed ||= from.assumed;
      mergeMoments(series.moments, from.moments, watch.binMs);
    });
  }
  return room;
}

/** To be called when something was told of the key. Gives how much room it takes. */
export function weighTold(tally: KeyTally): number {
  const grown = roomOfTold(tally.told) - tally.toldRoom;
  tally.toldRoom += grown;
  tally.room += grown;
  return grown;
}

function growing(tally: KeyTally, head: SeriesHead, grow: (series: Series) => void): number {
  const { group, value, place } = head;
  const id = [group, value, ...(place ? [place.host, place.ca, place.template, place.part] : [])].join('\u0000');
  const known = tally.series.get(id);
  const series = known ?? { ...own(head), assumed: false, count: 0, moments: noMoments(), room: ownRoom };
  if (!known) tally.series.set(ownCopy(id), series);
  const before = known ? known.room : 0;
  grow(series);
  series.room = ownRoom + roomOf(series.moments);
  tally.room += series.room - before;
  return series.room - before;
}

function own({ group, value, place }: SeriesHead): SeriesHead {
  if (!place) return { group: ownCopy(group), value: ownCopy(value), place };
  const { host, ca, template, part } = place;
  const names = { host: ownCopy(host), ca: ownCopy(ca), template: ownCopy(template), part: ownCopy(part) };
  return { group: ownCopy(group), value: ownCopy(value), place: names };
}

function firstSpellings(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.every((spelled, at) => spelled <= (other[at] ?? spelled))) return one;
  return one.map((spelled, at) => {
    const also = other[at] ?? spelled;
    return also < spelled ? ownCopy(also) : spelled;
  });
}
