import type { EventRecord } from '../../model/event.ts';
import type { PlaceTallies } from '../tally/place-tally.ts';
import type { MatchTally } from './match-tally.ts';
import type { KeyTally } from './tally/key-tally.ts';
import type { Told } from './tally/told.ts';
import type { WatchTally } from './tally/watch-tally.ts';

/** How places and events are handed over is the whole tally's affair. */
export interface MatchParts<Place> {
  places(from: PlaceTallies): Place;
  event(from: EventRecord): EventRecord;
}

/** Matches as plain data, which a thread can hand to another one. */
export interface MatchShare<Place> extends Pick<MatchTally, 'hosts'> {
  readonly watches: readonly WatchShare<Place>[];
}

interface WatchShare<Place> extends Omit<WatchTally, 'keys'> {
  readonly keys: readonly (readonly [id: string, key: KeyShare<Place>])[];
}

interface KeyShare<Place> extends Omit<KeyTally, 'told'> {
  readonly told: Omit<Told, 'places'> & { readonly places: Place };
}

export function matchesShare<Place>({ watches, hosts }: MatchTally, parts: MatchParts<Place>): MatchShare<Place> {
  const keyShare = ({ told, ...key }: KeyTally): KeyShare<Place> => ({
    ...key,
    told: {
      subjects: told.subjects,
      places: parts.places(told.places),
      evidence: told.evidence.map(parts.event),
      longest: told.longest,
    },
  });
  const shares = [...watches.values()].map((watch) => ({
    ...watch,
    keys: [...watch.keys].map(([id, key]) => [id, keyShare(key)] as const),
  }));
  return { watches: shares, hosts };
}

export function matchesFrom<Place>(
  { watches, hosts }: MatchShare<Place>,
  placesFrom: (share: Place) => PlaceTallies,
): MatchTally {
  const keyFrom = (key: KeyShare<Place>): KeyTally => ({
    ...key,
    told: { ...key.told, places: placesFrom(key.told.places) },
  });
  const whole = watches.map((watch): [string, WatchTally] => {
    const keys = new Map(watch.keys.map(([id, key]) => [id, keyFrom(key)]));
    return [watch.watch.id, { ...watch, keys }];
  });
  return { watches: new Map(whole), hosts };
}
