import type { Box, ChartContent, DrawnText, MarkKind } from './drawing.ts';
import { extent, withoutOverlap } from './place-texts.ts';

/** A silence is hatched even where it is thinner than a line. */
const thinnestGap = 4;

/** The hatched silences, from `top` to `bottom`. */
export function gapBoxes(
  content: ChartContent,
  xOf: (share: number) => number,
  top: number,
  bottom: number,
): readonly Box[] {
  return content.gaps.map((gap) => {
    const x = xOf(gap.from);
    return { x, y: top, width: Math.max(thinnestGap, xOf(gap.to) - x), height: bottom - top };
  });
}

/** Words below the axis, as many as stand side by side and clear of the triangles; the legend explains the rest. */
export function footTexts(
  content: ChartContent,
  xOf: (share: number) => number,
  baseline: number,
  width: number,
  fontSize: number,
): readonly DrawnText[] {
  const foot = (x: number, anchor: DrawnText['anchor'], text: string): DrawnText => ({
    x,
    y: baseline,
    anchor,
    style: 'muted',
    text,
  });
  const triangleXs = content.marks.map((mark) => xOf(mark.at));
  const marks = content.marks.map((mark, index) => foot((triangleXs[index] ?? 0) + besideTriangle, 'start', mark.text));
  const gaps = content.gaps.map((gap) => foot((xOf(gap.from) + xOf(gap.to)) / 2, 'middle', gap.text));
  const clear = [...gaps, ...marks].filter((text) => {
    const { left, right } = extent(text, fontSize);
    return !triangleXs.some((x) => x > left - besideTriangle + 1 && x - besideTriangle < right);
  });
  return withoutOverlap(clear, width, fontSize);
}

const besideTriangle = 8;

/** Triangles below the axis: upwards for a start, downwards for a stop, both for a restart. */
export function triangles(content: ChartContent, xOf: (share: number) => number, y: number): readonly string[] {
  const shapes = new Set(content.marks.map((mark) => triangle(mark.kind, Math.round(xOf(mark.at)), Math.round(y))));
  return [...shapes];
}

/** One triangle as path data, below (`x`, `y`). */
export function triangle(kind: MarkKind, x: number, y: number): string {
  const up = `M${x} ${y + 2}l-5 8h10z`;
  const down = `M${x} ${y + 10}l-5-8h10z`;
  return kind === 'start' ? up : kind === 'stop' ? down : `M${x} ${y}l-4 5h8zM${x} ${y + 11}l-4-5h8z`;
}
