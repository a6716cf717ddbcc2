const day = 86_400_000;

const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;

/** `2026-03-07` so many days later, or earlier; null for a day that is on no calendar. */
export function shiftDate(year: string, month: string, dayOfMonth: string, days: number): string | null {
  const ms = Date.parse(`${year}-${month}-${dayOfMonth}T00:00:00Z`);
  const moved = ms + days * day;
  if (Number.isNaN(ms) || moved < Date.UTC(1602, 0, 1) || moved >= Date.UTC(10_000, 0, 1)) return null;
  return new Date(moved).toISOString().slice(0, 10);
}

/** The text with every date of ISO 8601 moved, whatever stands behind it. `instead`: for one that is on no calendar. */
export function shiftIsoDates(text: string, days: number, instead = '[time]'): string {
  return text.replace(
    isoDate,
    (_, year: string, month: string, of: string) => shiftDate(year, month, of, days) ?? instead,
  );
}

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)?$/;

/** True for a text that is a time or a day as results have them, and nothing else. */
export function isIsoTime(text: string): boolean {
  return isoTime.test(text);
}
