import type { Print } from './fingerprint.ts';

/** Inputs are told apart by a number from 1 on; the last one that fits. */
export const lastOwner = 0xfff;

/** Fingerprints, each with the input that it was found in. */
export interface OwnedPrints {
  /** The input that holds the print; 0: none. */
  ownerOf(print: Print): number;
  /** Notes the print for an input that comes first or last, and gives the one that held it; 0: none. */
  claim(print: Print, owner: number, which: 'first' | 'last'): number;
  size(): number;
  /** All prints, two numbers each, with holes of zeros; what is behind a print is of no use to others. */
  cells(): Uint32Array;
}

const firstSlots = 1024;

/** Half a gigabyte. A set that is full learns nothing more: then a repeat counts again, and nothing is lost. */
const mostSlots = 2 ** 26;

/**
 * A set in typed arrays, eight bytes a slot: 52 bits of the print and 12 of the owner. Among a million different prints
 * two share their 52 bits with a chance of about one in nine thousand (n² / 2 / 2^52).
 */
export function createOwnedPrints(): OwnedPrints {
  let cells = new Uint32Array(2 * firstSlots);
  let size = 0;
  let mayGrow = true;

  function grow(): void {
    const wider = widened(cells);
    mayGrow = wider !== null;
    if (!wider) return;
    for (let at = 0; at < cells.length; at += 2) {
      const low = cells[at + 1] ?? 0;
      if (low === 0) continue;
      const to = cellOf(wider, cells[at] ?? 0, low);
      wider[to] = cells[at] ?? 0;
      wider[to + 1] = low;
    }
    cells = wider;
  }

  return {
    ownerOf: ({ high, low }) => (cells[cellOf(cells, high, low) + 1] ?? 0) & lastOwner,
    claim({ high, low }, owner, which) {
      const at = cellOf(cells, high, low);
      const before = (cells[at + 1] ?? 0) & lastOwner;
      if (before !== 0 && which === 'first') return before;
      if (before === 0 && !hasRoom(size, cells)) return 0;
      cells[at] = high;
      cells[at + 1] = (low & ~lastOwner) | owner;
      if (before !== 0) return before;
      size += 1;
      if (mayGrow && size > cells.length * 0.35) grow();
      return 0;
    },
    size: () => size,
    cells: () => cells,
  };
}

/** The cell that holds a print, or the empty one where it belongs. */
function cellOf(cells: Uint32Array, high: number, low: number): number {
  const last = cells.length / 2 - 1;
  let slot = high & last;
  for (;;) {
    const there = cells[2 * slot + 1] ?? 0;
    if (there === 0 || (cells[2 * slot] === high && (there ^ low) >>> 12 === 0)) return 2 * slot;
    slot = (slot + 1) & last;
  }
}

/** A cell must stay empty, for a search to end there; a search is long when few are. */
function hasRoom(size: number, cells: Uint32Array): boolean {
  return size < cells.length * 0.45;
}

/** Null: the machine has no room, or the limit is reached. */
function widened(cells: Uint32Array): Uint32Array<ArrayBuffer> | null {
  if (cells.length >= 2 * mostSlots) return null;
  try {
    return new Uint32Array(2 * cells.length);
  } catch {
    return null;
  }
}
