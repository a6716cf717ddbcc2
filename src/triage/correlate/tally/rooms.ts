import { limits } from '../../limits.ts';
import { mostRoomOfTold } from './told.ts';

/** Something that takes room: as many moments as it knows, what names and events weigh, and a little for itself. It never takes less than it did. */
export interface TakesRoom {
  room: number;
}

/** What a series takes before it knows any moment. */
export const ownRoom = 8;

/**
 * Takes out of a map what has no room: all keys beyond the first `most`, and all before which `limits.momentsPerRule`
 * moments are already kept. Like every limit here it cuts by the order of the keys: what was once beyond it stays so,
 * since what is before it only grows. So the same matches leave the same keys in any order and in any split.
 */
export function takeWithoutRoom<Value extends TakesRoom>(
  map: Map<string, Value>,
  most: number,
): readonly (readonly [string, Value])[] {
  const beyond: (readonly [string, Value])[] = [];
  let before = 0;
  for (const [at, key] of [...map.keys()].toSorted().entries()) {
    const value = map.get(key) as Value;
    if (at >= most || before >= limits.momentsPerRule) {
      map.delete(key);
      beyond.push([key, value]);
    }
    before += value.room;
  }
  return beyond;
}

/** More than can be left by `takeWithoutRoom`, with so much to spare that sorting costs little. */
export function isOutOfRoom(room: number): boolean {
  return room > 1.25 * (2 * limits.momentsPerRule + limits.momentsPerSeries + mostRoomOfTold());
}
