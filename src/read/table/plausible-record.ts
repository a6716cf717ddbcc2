import { foldWord } from '../fields/fold-word.ts';
import { readLevel } from '../fields/level.ts';
import { ownCopy } from '../own-copy.ts';
import { readLocalTime } from '../time/local-time.ts';
import { readStoredForm } from '../time/stored-form.ts';
import { fieldOf, type TableLayout } from './layout.ts';
import { idOf } from './judge-row.ts';

/** Tells a record from a line of a message that looks like one, by what the rows before had in common. */
export interface PlausibleRecord {
  /** Takes the time of a row that is an event, and its level or keyword. True: a row with this word has no more to tell. */
  learn(time: string, word: string): boolean;
  /** The column of the word. */
  readonly wordIn: 'levelWord' | 'keywords';
  /** Whether fields can be a record of this table, of which the last ones may be missing. */
  fits(cells: readonly string[]): boolean;
}

const mostWords = 200;
const longestWord = 500;

/** What a level or keyword looks like in a language that no table has. */
const plainWord = /^[\p{L}\p{M} '-]{1,40}$/u;

/**
 * A record has an event id; a time that can be read, where those of the rows before could be; and in a list of Event Viewer
 * a level or keyword that is known, or that rows before had. Where nothing came before, it gets the benefit of the doubt.
 */
export function createPlausibleRecord(layout: TableLayout): PlausibleRecord {
  const words = new Set<string>();
  const spellings = new Set<string>();
  let timesRead = false;
  let foreign = false;
  let learnt = false;

  const wordIn = layout.columns.levelWord === undefined ? 'keywords' : 'levelWord';

  function fitsWord(word: string): boolean {
    if (words.has(foldWord(word)) || isListed(word)) return true;
    return (foreign || !learnt) && plainWord.test(word.trim());
  }

  return {
    wordIn,
    learn(time, word) {
      learnt = true;
      timesRead ||= isTime(time);
      if (!layout.messageFollows || spellings.has(word)) return timesRead;
      if (spellings.size >= mostWords || word.length > longestWord) return timesRead;
      spellings.add(ownCopy(word));
      words.add(foldWord(word));
      foreign ||= !isListed(word);
      return timesRead;
    },
    fits(cells) {
      const isWhole = cells.length > (layout.columns.id ?? 0);
      if (isWhole && idOf(cells, layout) === null) return false;
      if (timesRead && !isTime(fieldOf(cells, layout, 'time') ?? '')) return false;
      return !layout.messageFollows || fitsWord(fieldOf(cells, layout, wordIn) ?? '');
    },
  };
}

function isTime(text: string): boolean {
  return readStoredForm(text) !== null || (readLocalTime(text) !== null && isOnCalendar(text));
}

/** One of two numbers beside the year is a month, the other one a day. */
function isOnCalendar(text: string): boolean {
  const [first = 0, second = 0, third = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const [one, other] = first > 31 ? [second, third] : [first, second];
  return Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
}

function isListed(word: string): boolean {
  return readLevel({ word }).unlisted === undefined || readLevel({ keywords: word }).unlisted === undefined;
}
