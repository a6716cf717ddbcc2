import { dayHalves } from './day-halves.ts';

type Half = 'am' | 'pm';

/** The spellings that nearly every time has. */
const common: ReadonlyMap<string, Half> = new Map([
  ['AM', 'am'],
  ['PM', 'pm'],
]);

const folded: ReadonlyMap<string, Half> = new Map(
  (['am', 'pm'] as const).flatMap((half) => dayHalves[half].map((word) => [word, half] as const)),
);

/** The hour on the 24-hour clock; null when the mark behind or before the clock is no half of the day. */
export function clockHour(hour: number, mark: string): number | null {
  if (mark === '') return hour;
  const half = common.get(mark) ?? folded.get(mark.toLowerCase().replace(/[.\s]/g, ''));
  if (half === undefined) return null;
  // A clock that says PM may still count to 24 (a region set up by hand).
  if (hour > 12) return half === 'pm' ? hour : null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
