import { readOnKnownDay, rememberDay } from './known-days.ts';
import { type LocalTime, readWrittenTime } from './written-time.ts';

export type { LocalTime } from './written-time.ts';

/** Takes a local time of any Windows region apart, sooner when its day was read before. Null when it is none. */
export function readLocalTime(text: string): LocalTime | null {
  const known = readOnKnownDay(text);
  if (known) return known;
  const time = readWrittenTime(text);
  if (time) rememberDay(text, time);
  return time;
}
