import { ownCopy } from '../../read/own-copy.ts';
import { limits } from '../limits.ts';

// What is kept of a log must not grow with it, and must not depend on its order. So what is kept are the first things
// in an order of their own, never the first ones met or the most frequent ones: a thing that was once beyond the limit
// can never come back into it, because what is before it stays. Until somebody looks, a quarter more is kept, so that
// sorting costs little.

/** True when so much is kept that it is time to fold. */
export function isOverfull(size: number, most: number): boolean {
  return size > most + Math.max(16, most / 4);
}

/** The name under which things beyond a limit are counted together: nothing has it, and it is the first in order. */
export const others = '';

/** Takes all but the first `most` keys out of a map, and gives what they held; `others` stays beside them. */
export function takeBeyond<Value>(map: Map<string, Value>, most: number): readonly Value[] {
  const kept = most + (map.has(others) ? 1 : 0);
  if (map.size <= kept) return [];
  return [...map.keys()]
    .toSorted()
    .slice(kept)
    .map((key) => {
      const value = map.get(key) as Value;
      map.delete(key);
      return value;
    });
}

/** Counts different things, up to a limit. */
export function noteFolded(folded: Set<string>, key: string): void {
  if (folded.size < limits.foldedCounted) folded.add(key);
}

/** A name that is not longer than any real one. */
export function shortName(name: string): string {
  return name.length <= limits.nameText ? name : ownCopy(`${name.slice(0, limits.nameText)}…`);
}
