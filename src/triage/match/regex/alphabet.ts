import type { RegexStep } from '../../../model/detection.ts';

/** The units of a text put together where a program cannot tell them apart. */
export interface Alphabet {
  readonly size: number;
  letterOf(unit: number): number;
  /** One unit of the letter, which stands for all of them. */
  unitOf(letter: number): number;
}

/** Line ends, digits, letters and the underscore: `^`, `$` and `\b` look at them. */
const edgesOfKinds = [0x0a, 0x0b, 0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b];

export function alphabetOf(steps: readonly RegexStep[]): Alphabet {
  const edges = new Set([0, ...edgesOfKinds]);
  for (const step of steps) {
    if (!('take' in step)) continue;
    for (const [at, unit] of step.take.entries()) edges.add(at % 2 === 0 ? unit : unit + 1);
  }
  const starts = Uint32Array.from(edges).toSorted();
  const table = Uint16Array.from({ length: 128 }, (_, unit) => search(starts, unit));
  return {
    size: starts.length,
    letterOf: (unit) => table[unit] ?? search(starts, unit),
    unitOf: (letter) => starts[letter] ?? 0,
  };
}

/** The last start that is not behind the unit. */
function search(starts: Uint32Array, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
