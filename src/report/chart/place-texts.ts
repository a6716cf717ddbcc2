import type { DrawnText } from './drawing.ts';
import { textWidth } from './text-width.ts';

/** Those of `texts`, from the left, that overlap neither an earlier one nor the edges 0 and `width`. */
export function withoutOverlap(texts: readonly DrawnText[], width: number, size: number): readonly DrawnText[] {
  const space = size;
  let free = -space;
  return texts
    .toSorted((a, b) => extent(a, size).left - extent(b, size).left)
    .filter((text) => {
      const { left, right } = extent(text, size);
      if (left < Math.max(0, free + space) || right > width) return false;
      free = right;
      return true;
    });
}

/** Every first, second, third ... of the texts: the shortest stride at which none overlap, so that the rhythm shows. */
export function evenlyThinned(texts: readonly DrawnText[], width: number, size: number): readonly DrawnText[] {
  for (let stride = 1; stride < texts.length; stride += 1) {
    const some = texts.filter((text, index) => index % stride === 0 && text.x + textWidth(text.text, size) <= width);
    if (withoutOverlap(some, width, size).length === some.length) return some;
  }
  return texts.slice(0, 1);
}

/** Where a text begins and ends. */
export function extent(text: DrawnText, size: number): { left: number; right: number } {
  const width = textWidth(text.text, size);
  const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
  return { left, right: left + width };
}
