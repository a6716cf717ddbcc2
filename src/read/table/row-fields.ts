import { cleanText } from '../clean-text.ts';
import { type LevelReading, readLevel } from '../fields/level.ts';
import { remember } from '../fields/remembered.ts';
import { ownCopy } from '../own-copy.ts';
import { type Column, fieldOf, type TableLayout } from './layout.ts';

/** Reads the fields of a table's rows of which there are few different ones, and knows those that it read before. */
export interface RowFields {
  provider(cells: readonly string[]): string;
  channel(cells: readonly string[]): string;
  computer(cells: readonly string[]): string;
  level(cells: readonly string[]): LevelReading;
}

/** More different ones than any log has, and longer than they are. */
const mostLevels = 1024;
const longestLevel = 300;

export function createRowFields(layout: TableLayout): RowFields {
  const { dialect } = layout;
  const levels = new Map<string, LevelReading>();
  const column = (name: Column, read: (raw: string) => string): ((cells: readonly string[]) => string) => {
    const known = remember(read);
    return (cells) => known(fieldOf(cells, layout, name) ?? '');
  };
  const plain = (raw: string): string => cleanText(raw).trim();

  return {
    provider: column('provider', plain),
    channel: column('channel', (raw) => dialect?.spellChannel?.(plain(raw)) ?? plain(raw)),
    computer: column('computer', plain),
    level(cells) {
      const clues = {
        number: fieldOf(cells, layout, 'level'),
        word: fieldOf(cells, layout, 'levelWord'),
        keywords: fieldOf(cells, layout, 'keywords'),
      };
      const key = `${clues.number}\n${clues.word}\n${clues.keywords}`;
      const before = levels.get(key);
      if (before) return before;
      const reading = readLevel(clues);
      if (levels.size < mostLevels && key.length <= longestLevel) levels.set(ownCopy(key), reading);
      return reading;
    },
  };
}
