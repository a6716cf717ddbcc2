import { type LevelReading, readLevel } from '../../fields/level.ts';
import { ownCopy } from '../../own-copy.ts';
import { fieldText } from './field-text.ts';

/** More different ones than any log has, and longer than they are. */
const most = 1024;
const longest = 300;

/** Reads levels from the texts of Level, Keywords and the rendered Level, and knows those that it read before. */
export function rememberLevels(): (number: string, keywords: string, word: string) => LevelReading {
  const known = new Map<string, LevelReading>();

  return (number, keywords, word) => {
    // A number that is listed decides alone.
    const listed = number.length === 1 && number >= '1' && number <= '5';
    const key = listed ? number : `${number}<${keywords}<${word}`;
    const before = known.get(key);
    if (before) return before;
    const field = (raw: string): string => fieldText(raw).trim();
    const reading = readLevel({ number: field(number), keywords: field(keywords), word: fieldText(word) });
    if (known.size < most && key.length <= longest) known.set(ownCopy(key), reading);
    return reading;
  };
}
