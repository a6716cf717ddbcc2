import { limits } from '../limits.ts';

/** A service that came up or went down. */
export interface Mark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly kind: 'start' | 'stop';
  readonly computer: string;
}

/** The earliest marks, in their order, and no more than may be kept. `kept` is in this order already. */
export function earliestMarks(kept: readonly Mark[], more: readonly Mark[]): readonly Mark[] {
  const last = kept.length < limits.marks ? undefined : kept.at(-1);
  // A log may hold a million starts, of which nearly all are too late.
  const early = last === undefined ? more : more.filter((mark) => byTime(mark, last) < 0);
  return early.length === 0 ? kept : [...kept, ...early].toSorted(byTime).slice(0, limits.marks);
}

function byTime(one: Mark, other: Mark): number {
  return compare(one.at, other.at) || compare(one.computer, other.computer) || compare(one.kind, other.kind);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
