import { cleanText } from '../clean-text.ts';
import { type LevelReading, readLevel } from '../fields/level.ts';
import { remember } from '../fields/remembered.ts';
import { ownCopy } from '../own-copy.ts';
import type { Dialect } from './layout.ts';

/** Reads the fields of a table's rows of which there are few different ones, and knows those that it read before. */
export interface RowFields {
  provider(raw: string): string;
  channel(raw: string): string;
  computer(raw: string): string;
  /** Undefined: the table has no such column. */
  level(number: string | undefined, word: string | undefined, keywords: string | undefined): LevelReading;
}

/** More different ones than any log has, and longer than they are. */
const mostLevels = 1024;
const longestLevel = 300;

/** `textOf`: what a field says that stands in a row like that. */
export function createRowFields(dialect: Dialect | undefined, textOf = (raw: string): string => raw): RowFields {
  const levels = new Map<string, LevelReading>();
  const plain = (raw: string): string => cleanText(textOf(raw)).trim();
  const clue = (raw: string | undefined) => (raw === undefined ? undefined : textOf(raw));

  return {
    provider: remember(plain),
    channel: remember((raw) => dialect?.spellChannel?.(plain(raw)) ?? plain(raw)),
    computer: remember(plain),
    level(number, word, keywords) {
      // A list of Event Viewer has the word alone; else the three are put together, which costs as much as reading one.
      const key = number === undefined && keywords === undefined ? `${word}` : `${number}\n${word}\n${keywords}`;
      const before = levels.get(key);
      if (before) return before;
      const reading = readLevel({ number: clue(number), word: clue(word), keywords: clue(keywords) });
      if (levels.size < mostLevels && key.length <= longestLevel) levels.set(ownCopy(key), reading);
      return reading;
    },
  };
}
