import type { EventRecord } from '../../../model/event.ts';
import type { SubjectKind } from '../../../model/pack.ts';
import { ownCopy } from '../../../read/own-copy.ts';
import type { Classified } from '../../classify.ts';
import { limits } from '../../limits.ts';
import { isOverfull, noteFolded } from '../../tally/bounded.ts';
import { countAtPlace, placeOf } from '../../tally/place-tally.ts';
import { evidenceOf, type Watch } from '../watch.ts';
import { addToKey, emptyKeyTally, type Key, type KeyTally, mergeKey, weighTold } from './key-tally.ts';
import { isOutOfRoom, takeWithoutRoom } from './rooms.ts';
import { namedIn, settleTold, tell } from './told.ts';

/** What matched, for one watch. */
export interface WatchTally {
  readonly watch: Watch;
  readonly keys: Map<string, KeyTally>;
  room: number;
  /** The first input in code point order that brought a match. */
  input: string;
  /** What had no room: how many matches, and which keys, up to `limits.foldedCounted`. */
  beyond: number;
  readonly beyondKeys: Set<string>;
}

export function emptyWatchTally(watch: Watch): WatchTally {
  return { watch, keys: new Map(), room: 0, input: '', beyond: 0, beyondKeys: new Set() };
}

/** One match, as the watch sees it. */
export interface Match {
  readonly key: Key;
  /** The key of the tally's group that holds the event. */
  readonly group: string;
  readonly value: string;
}

const nobody: ReadonlyMap<SubjectKind, string> = new Map();

export function addMatch(tally: WatchTally, event: EventRecord, classified: Classified, match: Match): void {
  const { told, binMs } = tally.watch;
  const { time } = event;
  noteInput(tally, event.place.input);
  const key = keyFor(tally, match.key.id, match.key);
  const names = told ? namedIn(event, classified) : nobody;
  const part = told ? (classified.index?.partOf(event) ?? '') : '';
  const place = told && binMs !== null ? placeOf(event, names, part) : null;
  tally.room += addToKey(key, tally.watch, { ...match, place, time });
  if (told) {
    tell(key.told, event, names, evidenceOf(tally.watch));
    tally.room += weighTold(key);
  }
  if (told && place === null && time.ms !== null) countAtPlace(key.told.places, event, names, part, time.ms);
  if (isOverfull(tally.keys.size, limits.keysPerRule) || isOutOfRoom(tally.room)) settleWatch(tally);
}

/** Adds `other` to `tally`; `other` is left as it is. */
export function mergeWatch(tally: WatchTally, other: WatchTally): void {
  for (const [id, from] of other.keys) tally.room += mergeKey(keyFor(tally, id, from), from, tally.watch);
  if (other.input !== '') noteInput(tally, other.input);
  tally.beyond += other.beyond;
  for (const key of other.beyondKeys) noteFolded(tally.beyondKeys, key);
  if (isOverfull(tally.keys.size, limits.keysPerRule) || isOutOfRoom(tally.room)) settleWatch(tally);
}

/** Brings a watch down to its limits. */
export function settleWatch(tally: WatchTally): void {
  for (const key of tally.keys.values()) settleKey(key);
  for (const [id, key] of takeWithoutRoom(tally.keys, limits.keysPerRule)) {
    tally.beyond += matchesOf(key);
    noteFolded(tally.beyondKeys, id);
  }
  tally.room = [...tally.keys.values()].reduce((sum, { room }) => sum + room, 0);
}

function settleKey(key: KeyTally): void {
  settleTold(key.told);
  for (const [, series] of takeWithoutRoom(key.series, Infinity)) {
    key.beyond += series.count;
    key.room -= series.room;
  }
}

/** All matches of one key. */
export function matchesOf({ series, beyond }: KeyTally): number {
  return [...series.values()].reduce((sum, { count }) => sum + count, beyond);
}

function noteInput(tally: WatchTally, input: string): void {
  if (tally.input === '' || input < tally.input) tally.input = input;
}

function keyFor(tally: WatchTally, id: string, like: Pick<Key, 'values' | 'shown'>): KeyTally {
  const known = tally.keys.get(id);
  if (known) return known;
  const fresh = emptyKeyTally(like);
  tally.keys.set(ownCopy(id), fresh);
  tally.room += fresh.room;
  return fresh;
}
