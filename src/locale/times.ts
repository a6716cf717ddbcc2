import type { Locale } from '../model/locale.ts';

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** True for an ISO 8601 time in UTC that exists, the way results carry times. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && isoTime.test(value) && !Number.isNaN(Date.parse(value));
}

const shortForms: Record<Locale, { day: Intl.DateTimeFormatOptions; time: Intl.DateTimeFormatOptions }> = {
  en: { day: { day: 'numeric', month: 'short' }, time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
  'zh-CN': { day: { day: 'numeric', month: 'long' }, time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
};

/** Language tags that put the day before the month: a report is never read as month/day. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };

/** `7 Mar, 04:02`, `3月7日 04:02`. */
export function dateTime(utc: string, locale: Locale): string {
  const at = new Date(utc);
  const form = shortForms[locale];
  const date = new Intl.DateTimeFormat(tags[locale], { ...form.day, timeZone: 'UTC' }).format(at);
  const time = new Intl.DateTimeFormat(tags[locale], { ...form.time, timeZone: 'UTC' }).format(at);
  return locale === 'en' ? `${date}, ${time}` : `${date} ${time}`;
}

/** `2026-03-07 04:02`. */
export function minute(utc: string): string {
  return utc.slice(0, 16).replace('T', ' ');
}

/** `7 March 2026` or `Sat 7 Mar`. */
export function day(utc: string, style: 'long' | 'short', locale: Locale): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short' };
  const text = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(new Date(utc));
  return text.replace(',', '');
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
