import { foldWord } from '../fields/fold-word.ts';
import { readLevel } from '../fields/level.ts';
import { ownCopy } from '../own-copy.ts';
import { readLocalTime } from '../time/local-time.ts';
import { readStoredForm } from '../time/stored-form.ts';
import { fieldOf, type TableLayout } from './layout.ts';
import { idOf } from './judge-row.ts';

/** Tells a record from a line of a message that looks like one, by what the rows before had in common. */
export interface PlausibleRecord {
  /** Takes a row that is an event. */
  learn(cells: readonly string[]): void;
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

  function wordOf(cells: readonly string[]): string {
    return fieldOf(cells, layout, layout.columns.levelWord === undefined ? 'keywords' : 'levelWord') ?? '';
  }

  function fitsWord(word: string): boolean {
    if (words.has(foldWord(word)) || isListed(word)) return true;
    return (foreign || !learnt) && plainWord.test(word.trim());
  }

  return {
    learn(cells) {
      learnt = true;
      timesRead ||= isTime(fieldOf(cells, layout, 'time') ?? '');
      if (!layout.messageFollows) return;
      const word = wordOf(cells);
      if (spellings.has(word) || spellings.size >= mostWords || word.length > longestWord) return;
      spellings.add(ownCopy(word));
      words.add(foldWord(word));
      foreign ||= !isListed(word);
    },
    fits(cells) {
      const isWhole = cells.length > (layout.columns.id ?? 0);
      if (isWhole && idOf(cells, layout) === null) return false;
      if (timesRead && !isTime(fieldOf(cells, layout, 'time') ?? '')) return false;
      return !layout.messageFollows || fitsWord(wordOf(cells));
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
