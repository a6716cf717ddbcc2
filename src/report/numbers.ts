import type { Words } from '../locale/words.ts';

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** `412 B`, `118 kB`, `20.1 MB`: decimal units, one digit after the point at most. */
export function byteSize(bytes: number, words: Words): string {
  let value = bytes;
  let unit = 'B';
  for (const next of units) {
    if (Math.round(value) < 1_000) break;
    value /= 1_000;
    unit = next;
  }
  return `${words.number(Math.round(value * 10) / 10)} ${unit}`;
}

/** The sum of one number of each item. */
export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
