import { shiftIsoDates } from './shift-date.ts';

/** What stands in the place of a date in log text that is written in another way. */
export const unshifted = '[time]';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';

/** Spellings of dates that are not ISO 8601: they are not moved but taken out. */
const spelled: readonly RegExp[] = [
  /\/Date\(-?\d{1,17}(?:[+-]\d{4})?\)\//g,
  // 07.03.2026, 2026/3/7, 2026-3-7; then 3/7/26 10:00
  /(?<![\d./-])(?:\d{1,2}([./-])\s?\d{1,2}\1\s?(?:19|20)\d{2}|(?:19|20)\d{2}([./])\s?\d{1,2}\2\s?\d{1,2}|(?:19|20)\d{2}-(?:\d-\d{1,2}|\d{2}-\d))(?![\d/-]|\.\d)/g,
  /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{2}(?=[,T]?\s{0,2}\d{1,2}:\d{2})/g,
  /(?:\d{2,4})\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/g,
  new RegExp(
    String.raw`(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th|\.)?(?:\s|-)(?:de\s)?(?:${months})\.?(?:,?\s|-)(?:de\s)?\d{2,4}(?![\d:])`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{L}\d])(?:${months})\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?(?![\d:])`, 'giu'),
  // 20260307, 20260307100000
  /(?<![\p{L}\d.-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[T_-]?\d{4,6}Z?)?(?![\p{L}\d])/gu,
  // Seconds and milliseconds since 1970, ticks of Windows since 1601.
  /(?<![\p{L}\d.-])1[0-9]\d{8}(?:\d{3})?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.-])13\d{16}(?![\p{L}\d])/gu,
];

const weekdays =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?=,?\s(?:\[time\]|\d{4}-))/giu;

/** Log text with its dates of ISO 8601 moved, and all others taken out, so that nothing gives the number of days away. */
export function shiftText(text: string, days: number): string {
  if (!/\d/.test(text)) return text;
  const without = spelled.reduce((kept, form) => kept.replace(form, unshifted), text);
  return shiftIsoDates(without, days, unshifted).replace(weekdays, unshifted);
}
