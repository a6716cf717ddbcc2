import type { Resemblance } from './look-alikes.ts';

/**
 * `repeats-left-out`: events that are taken for those of another input. `may-repeat`: they look like it, and count.
 * `same-file`: events without a record id of an input that repeats another one byte for byte.
 */
export interface Repetition {
  readonly code: 'repeats-left-out' | 'may-repeat' | 'same-file';
  /** The name of the other input; the one with most of them, where there are several. */
  readonly other: string;
  readonly events: number;
}

/** The input that most of the repeated events stand in, and how many they are in all. */
export function mostOf(counts: ReadonlyMap<number, number>): Resemblance | null {
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most ? { other: most[0], events: [...counts.values()].reduce((sum, count) => sum + count, 0) } : null;
}

/** What is told of them; nothing where there are none. */
export function repetition(
  code: Repetition['code'],
  found: Resemblance | null,
  names: readonly string[],
): Repetition[] {
  const other = found && names[found.other - 1];
  return found && other !== null && other !== undefined ? [{ code, other, events: found.events }] : [];
}
