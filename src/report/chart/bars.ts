/** Units of a lane's drawing surface across; a `<use>` stretches it to the width of the chart. */
export const barSurface = 840;

/** Share of a bin that stays empty beside its bar. */
const spacing = 0.12;

/** A log of a few bins gets slim bars, not walls. */
const widestBar = 60;

/**
 * The bars of one lane as path data on a surface of `barSurface` by `height`. Heights follow the square root, so that a
 * lone failure is seen beside a rush of hundreds; nothing that happened is lower than `least`.
 */
export function barPath(counts: readonly number[], height: number, least: number): string {
  const highest = Math.max(1, ...counts);
  const bin = barSurface / Math.max(1, counts.length);
  const width = Math.min(bin * (1 - spacing), widestBar);
  return counts
    .map((count, index) => {
      if (count === 0) return '';
      const tall = Math.max(least, Math.sqrt(count / highest) * height);
      return `M${round(index * bin + (bin - width) / 2)} ${height}v-${round(tall)}h${round(width)}V${height}z`;
    })
    .join('');
}

/** One decimal: finer steps are not seen and cost bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
