import { IANAZone } from 'luxon';

/** What happened to the clock of a zone around one day. All in milliseconds. */
interface ClockDay {
  /** East of UTC, before and after the change; the same where there is none. */
  readonly before: number;
  readonly after: number;
  /** The moment of the change; infinite where there is none. */
  readonly change: number;
}

/** A stretch of local time, written like a moment in UTC: from the first to the last, which is no part of it. */
export interface LocalSpan {
  readonly from: number;
  readonly to: number;
}

export interface LocalMoment {
  /** Milliseconds since 1970. */
  readonly moment: number;
  /** `repeated`: the clock showed this time twice, and the first is meant. `skipped`: it never did. */
  readonly odd?: 'repeated' | 'skipped';
}

/** The clock on the wall in one zone. `local` is what it shows, in milliseconds as if it showed UTC. */
export interface ZoneClock {
  momentOf(local: number): LocalMoment;
  /** The hour that was repeated or skipped, for a time within it. */
  oddSpan(local: number): LocalSpan;
}

const dayMs = 86_400_000;

/** A log of ten years. */
const mostDays = 4_000;

/**
 * Reads the zone's offsets once for each day, which is slow, and remembers them. No zone is further from UTC than a day
 * and none ever changed its clock twice within three, so that a day has one offset, or two and one moment of change.
 */
export function createZoneClock(name: string): ZoneClock {
  const zone = IANAZone.create(name);
  const days = new Map<number, ClockDay>();
  let known = Number.NaN;
  let today: ClockDay = { before: 0, after: 0, change: Number.POSITIVE_INFINITY };

  function offsetAt(moment: number): number {
    return Math.round(zone.offset(moment) * 60_000);
  }

  function dayOf(local: number): ClockDay {
    const number = Math.floor(local / dayMs);
    if (number === known) return today;
    const day = days.get(number) ?? readDay(number);
    if (days.size >= mostDays) days.clear();
    days.set(number, day);
    known = number;
    today = day;
    return day;
  }

  function readDay(number: number): ClockDay {
    let [from, to] = [(number - 1) * dayMs, (number + 2) * dayMs];
    const [before, after] = [offsetAt(from), offsetAt(to)];
    if (before === after) return { before, after, change: Number.POSITIVE_INFINITY };
    while (to - from > 1000) {
      const middle = Math.floor((from + to) / 2000) * 1000;
      if (offsetAt(middle) === before) from = middle;
      else to = middle;
    }
    return { before, after, change: to };
  }

  return {
    momentOf(local) {
      const { before, after, change } = dayOf(local);
      const moment = local - before;
      if (moment < change) return local - after >= change ? { moment, odd: 'repeated' } : { moment };
      const later = local - after;
      return later >= change ? { moment: later } : { moment, odd: 'skipped' };
    },

    oddSpan(local) {
      const { before, after, change } = dayOf(local);
      return { from: change + Math.min(before, after), to: change + Math.max(before, after) };
    },
  };
}
