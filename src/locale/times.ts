import type { Locale } from '../model/locale.ts';

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** True for an ISO 8601 time in UTC that exists, the way results carry times. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && isoTime.test(value) && !Number.isNaN(Date.parse(value));
}

/** Language tags that put the day before the month: a report is never read as month/day. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };

type Style = 'date' | 'time' | 'long' | 'short';

const styles: Record<Style, (locale: Locale) => Intl.DateTimeFormatOptions> = {
  date: (locale) => ({ day: 'numeric', month: locale === 'en' ? 'short' : 'long' }),
  time: () => ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  long: () => ({ day: 'numeric', month: 'long', year: 'numeric' }),
  short: () => ({ weekday: 'short', day: 'numeric', month: 'short' }),
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter takes longer to make than a thousand times take to format, so each is made once, when it is needed. */
function formatted(utc: string, style: Style, locale: Locale): string {
  const key = `${locale} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(tags[locale], { ...styles[style](locale), timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(utc));
}

/** `7 Mar, 04:02`, `3月7日 04:02`. */
export function dateTime(utc: string, locale: Locale): string {
  const [date, time] = [formatted(utc, 'date', locale), formatted(utc, 'time', locale)];
  return locale === 'en' ? `${date}, ${time}` : `${date} ${time}`;
}

/** `2026-03-07 04:02`. */
export function minute(utc: string): string {
  return utc.slice(0, 16).replace('T', ' ');
}

/** `7 March 2026` or `Sat 7 Mar`. */
export function day(utc: string, style: 'long' | 'short', locale: Locale): string {
  return formatted(utc, style, locale).replace(',', '');
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `1 d 19 h 54 min`; seconds only below one minute. */
export function duration(ms: number, catalogue: Readonly<Record<string, string>>): string {
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
