import type { NameClass } from '../model/redaction.ts';
import { type Name, aName } from './name.ts';

/** All names that were met, in the order in which they were met. */
export interface NameBook {
  /** By every spelling that says for certain which thing is meant, in small letters. */
  readonly byKey: Map<string, Name>;
  readonly names: Name[];
}

export function emptyBook(): NameBook {
  return { byKey: new Map(), names: [] };
}

/** The name behind a key, which is entered where it is new. */
export function enter(
  book: NameBook,
  nameClass: NameClass,
  key: string,
  original: string,
  spellings: readonly string[] = [],
): Name {
  let name = book.byKey.get(key);
  if (!name) {
    name = aName(nameClass, original);
    book.names.push(name);
    book.byKey.set(key, name);
  }
  for (const spelling of spellings) name.spellings.add(spelling);
  return name;
}
