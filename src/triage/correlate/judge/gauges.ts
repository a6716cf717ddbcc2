import type { CorrelationRule } from '../../../model/rule.ts';
import type { Point } from './point.ts';

/** What a correlation reads off a window that moves over the points: in at the end, out at the beginning. */
export interface Gauge {
  add(point: Point): void;
  remove(point: Point): void;
  /** `fromMs`: the moment at which the window begins. */
  read(fromMs: number): number;
}

export function gaugeFor({ type }: Pick<CorrelationRule, 'type'>, parts: number): Gauge {
  if (type === 'event_count') return countEvents();
  if (type === 'value_count') return countKinds(({ series }) => series?.value ?? '');
  return type === 'temporal' ? countKinds(({ part }) => String(part)) : longestOrder(parts);
}

function countEvents(): Gauge {
  let count = 0;
  return {
    add: (point) => (count += point.count),
    remove: (point) => (count -= point.count),
    read: () => count,
  };
}

function countKinds(kindOf: (point: Point) => string): Gauge {
  const kinds = new Map<string, number>();
  const count = (point: Point, by: number) => {
    const kind = kindOf(point);
    const left = (kinds.get(kind) ?? 0) + by;
    if (left === 0) kinds.delete(kind);
    else kinds.set(kind, left);
  };
  return { add: (point) => count(point, 1), remove: (point) => count(point, -1), read: () => kinds.size };
}

/** How many of the rules matched one after another in their order. At one moment any order is possible. */
function longestOrder(parts: number): Gauge {
  // Of all runs of so many rules that end with a certain one: the latest moment at which one of them began.
  const latest = Array.from({ length: parts + 1 }, () => Array.from<number>({ length: parts }).fill(-Infinity));
  const beganAt = (length: number, end: number) => latest[length]?.[end] ?? -Infinity;
  return {
    add({ part, ms }) {
      for (let length = 1; length <= part + 1; length += 1) {
        let began = length === 1 ? ms : -Infinity;
        for (let end = 0; end < part; end += 1) began = Math.max(began, beganAt(length - 1, end));
        const row = latest[length];
        if (row) row[part] = Math.max(beganAt(length, part), began);
      }
    },
    remove() {
      // A run that began before the window does not count in it.
    },
    read(fromMs) {
      return Math.max(
        0,
        latest.findLastIndex((row) => row.some((began) => began >= fromMs)),
      );
    },
  };
}
