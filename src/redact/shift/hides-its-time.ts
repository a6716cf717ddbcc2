/** Months and days of the week in the languages of names that can be plain. */
const days =
  /jan|ene|feb|fev|mar|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic|mon|tue|wed|thu|fri|sat|sun|day|\bset\b|\bout\b/i;

/**
 * False for the name of a file that may hold a day, a week or a month: it would give the number of days away. Any number
 * may be one, and what is not written in plain Latin letters is not read for words of the calendar.
 */
export function hidesItsTime(file: string): boolean {
  return /^[\x20-\x7e]*$/.test(file) && !/\d/.test(file) && !days.test(file);
}
