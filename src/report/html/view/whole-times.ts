import type { Words } from '../../../locale/words.ts';

const noBreak = '\u00A0';
const marchSeventh = '2026-03-07T00:00:00Z';

/** Makes `7 Mar`, `7. März` or `7 de mar.` one word, so that no line ends between the day and its month. */
export function wholeTimes(words: Words): (text: string) => string {
  const months = words.say('time.months').split(' ');
  const [before = '', after] = words.time(marchSeventh).split(months[2] ?? '');
  const [, joint] = /^7(.*)$/.exec(before) ?? [];
  // Where the month comes first there is no space between the two.
  if (joint === undefined || after === undefined) return (text) => text;
  const names = months.map(escaped).join('|');
  const dayAndMonth = new RegExp(`(?<!\\d)(\\d{1,2})${escaped(joint)}(?=(?:${names})(?!\\p{L}))`, 'gu');
  return (text) => text.replace(dayAndMonth, `$1${joint.replaceAll(' ', noBreak)}`);
}

function escaped(text: string): string {
  return text.replaceAll('.', String.raw`\.`);
}
