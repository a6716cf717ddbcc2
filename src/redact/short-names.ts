import type { Evidence } from '../model/finding.ts';
import { classOf, type ClassOfField } from './collect.ts';
import type { FindNames, Hit } from './find-names.ts';
import type { Name } from './name.ts';
import type { NameBook } from './name-book.ts';
import { note } from './note.ts';
import { isTelling, type OwnWords } from './own-words.ts';
import { isWellKnown } from './well-known.ts';
import { wordsOf } from './words-of.ts';

export interface NamesKnown {
  readonly book: NameBook;
  readonly own: OwnWords;
  readonly classOfField: ClassOfField;
}

/**
 * Finds names of an event's own fields that are too short to be told from other words elsewhere, such as `bob`: in the
 * texts of this event they are the name, where they stand as a whole word in the same case. Null: it has none.
 */
export function shortNamesIn(
  { data, computer }: Pick<Evidence, 'data' | 'computer'>,
  { book, own, classOfField }: NamesKnown,
): FindNames<Name> | null {
  const short = new Map<string, Name>();
  function add(name: Name | null, written: string): void {
    if (!name) return;
    for (const spelling of [written.trim(), ...name.spellings]) {
      if (isShort(spelling, own) && !short.has(spelling)) short.set(spelling, name);
    }
  }
  add(note(book, 'host', computer), computer);
  for (const [field, value] of Object.entries(data)) {
    const nameClass = classOf(value, 'data', field, classOfField);
    if (nameClass !== null) add(note(book, nameClass, value), value);
  }
  return short.size === 0 ? null : (text) => hitsIn(text, short);
}

function isShort(spelling: string, own: OwnWords): boolean {
  const { words } = wordsOf(spelling);
  const [only = ''] = words;
  const isOne = words.length === 1 && only.length === spelling.length && only.length > 1;
  return isOne && /\p{L}/u.test(only) && !own.has(only) && !isTelling(spelling, own) && !isWellKnown(spelling);
}

function hitsIn(text: string, short: ReadonlyMap<string, Name>): readonly Hit<Name>[] {
  const { starts, ends } = wordsOf(text);
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? start;
    const name = short.get(text.slice(start, end));
    return name ? [{ start, end, name }] : [];
  });
}
