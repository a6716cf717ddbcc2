import type { Ledger, Where } from '../ledger.ts';
import { createZoneClock, type LocalSpan } from './zone-clock.ts';

const codes = { repeated: 'clock-repeated', skipped: 'clock-skipped' } as const;

/** Turns what the clock of a zone showed into milliseconds since 1970, and notes the hours that it repeated or skipped. */
export function createZoneReader(zone: string, ledger: Ledger): (wall: number, where: Where) => number {
  const clock = createZoneClock(zone);
  return (wall, where) => {
    const { moment, odd } = clock.momentOf(wall);
    if (odd) ledger.count(codes[odd], where, () => ({ zone, ...words(clock.oddSpan(wall)) }));
    return moment;
  };
}

/** `2026-10-25`, `02:00` and `03:00`. */
function words({ from, to }: LocalSpan): { readonly day: string; readonly from: string; readonly to: string } {
  const [day = '', begin = ''] = onWall(from);
  const [lastDay, end = ''] = onWall(to);
  return { day, from: begin, to: lastDay === day ? end : `${lastDay} ${end}` };
}

function onWall(local: number): readonly string[] {
  return new Date(local).toISOString().slice(0, '2026-10-25T02:00'.length).split('T');
}
