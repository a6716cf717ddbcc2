const first = Date.UTC(1602, 0, 1);
const end = Date.UTC(10_000, 0, 1);

/** Whether a moment is one that an event can have: the years 1602 to 9999. 1601 is Windows' empty time. */
export function isOnRecord(ms: number): boolean {
  return ms >= first && ms < end;
}

const seconds = Array.from({ length: 60 }, (_, second) => `${String(second).padStart(2, '0')}.`);
const thousandths = Array.from({ length: 1000 }, (_, ms) => `${String(ms).padStart(3, '0')}Z`);

// Logs are sorted: the next event is often of the same minute.
let knownMinute = Number.NaN;
let textOfMinute = '';

/** ISO 8601 in UTC with milliseconds, or null outside of the years 1602 to 9999. */
export function isoTime(ms: number): string | null {
  if (!isOnRecord(ms)) return null;
  const whole = Math.trunc(ms);
  const minute = Math.floor(whole / 60_000);
  if (minute !== knownMinute) {
    textOfMinute = new Date(minute * 60_000).toISOString().slice(0, '2026-05-20T21:41:'.length);
    knownMinute = minute;
  }
  const rest = whole - minute * 60_000;
  return `${textOfMinute}${seconds[Math.floor(rest / 1000)]}${thousandths[rest % 1000]}`;
}

/** The first three digits of a fraction of a second, as milliseconds. */
export function milliseconds(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, '0'));
}
