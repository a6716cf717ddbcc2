import type { Words } from '../../../locale/words.ts';

const noBreak = '\u00A0';

/** Makes `7 Mar` one word, so that no line ends between the day and its month. */
export function wholeTimes(words: Words): (text: string) => string {
  const months = words.say('time.months').split(' ');
  const dayAndMonth = new RegExp(`(?<!\\d)(\\d{1,2}) (?=(?:${months.join('|')})(?!\\p{L}))`, 'gu');
  return (text) => text.replace(dayAndMonth, `$1${noBreak}`);
}
