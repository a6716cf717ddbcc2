const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The texts of one language by their keys. */
type Catalogue = Readonly<Record<string, string>>;

/** True for an ISO 8601 time in UTC that exists, the way results carry times. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && isoTime.test(value) && !Number.isNaN(Date.parse(value));
}

/**
 * `7 Mar, 04:02`, `3月7日 04:02`: the day before the month, for a report must never be read as month/day. With the year
 * where `years` are several, which would not tell one March from another.
 */
export function dateTime(utc: string, years: Years, catalogue: Catalogue): string {
  return written(years === 'several' ? 'time.moment-year' : 'time.moment', utc, catalogue);
}

/** How many years a report speaks of. */
export type Years = 'one' | 'several';

/** `2026-03-07 04:02`. */
export function minute(utc: string): string {
  return utc.slice(0, 16).replace('T', ' ');
}

/** `7 March 2026` or `Sat 7 Mar`. */
export function day(utc: string, style: 'long' | 'short', catalogue: Catalogue): string {
  return written(`time.day-${style}`, utc, catalogue);
}

/**
 * A time in the words of a catalogue. `Intl` says the same, but looks through all languages it knows before it formats
 * its first time, which takes longer than to format all times of a report; and `Sept` was `Sep` in earlier ones.
 */
function written(key: string, utc: string, catalogue: Catalogue): string {
  const time = new Date(utc);
  const name = (list: string, index: number): string => catalogue[list]?.split(' ')[index] ?? '';
  const parts: Readonly<Record<string, string | number>> = {
    clock: time.toISOString().slice(-13, -8),
    day: time.getUTCDate(),
    weekday: name('time.weekdays', time.getUTCDay()),
    month: name('time.months', time.getUTCMonth()),
    longMonth: name('time.long-months', time.getUTCMonth()),
    year: time.getUTCFullYear(),
  };
  return (catalogue[key] ?? '').replace(/\{(\w+)\}/g, (_, part: string) => String(parts[part]));
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `1 d 19 h 54 min`; seconds only below one minute. */
export function duration(ms: number, catalogue: Catalogue): string {
  let rest = Math.max(0, ms);
  const parts: string[] = [];
  for (const [name, size] of units) {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    if (whole > 0 && !(name === 'second' && parts.length > 0)) {
      parts.push((catalogue[`unit.${name}`] ?? '').replace('{n}', String(whole)));
    }
  }
  return parts.length > 0 ? parts.join(' ') : (catalogue['unit.second'] ?? '').replace('{n}', '0');
}
