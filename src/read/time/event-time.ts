import type { EventTime, TimeBasis } from '../../model/event.ts';
import { isoTime } from './iso-time.ts';

/** A time that is known. Its text in ISO 8601 is made when somebody asks for it, and of most events nobody does. */
export function eventTime(ms: number, basis: TimeBasis, raw: string): EventTime {
  return new KnownTime(ms, basis, raw);
}

/** The same time, written otherwise. To be used instead of `...`, which leaves out what is made only when it is asked for. */
export function rewritten({ ms, basis }: EventTime, raw: string): EventTime {
  return ms === null ? unknownTime(raw) : eventTime(ms, basis, raw);
}

/** A time that cannot be read. */
export function unknownTime(raw: string): EventTime {
  return { utc: null, ms: null, basis: 'unknown', raw };
}

class KnownTime implements EventTime {
  readonly ms: number;
  readonly basis: TimeBasis;
  readonly raw: string;

  constructor(ms: number, basis: TimeBasis, raw: string) {
    this.ms = ms;
    this.basis = basis;
    this.raw = raw;
  }

  get utc(): string | null {
    return isoTime(this.ms);
  }
}
