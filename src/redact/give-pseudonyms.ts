import { type KeptName, type NameClass, nameClasses } from '../model/redaction.ts';
import { fileEnding } from './file-names.ts';
import type { Name } from './name.ts';
import { enter, type NameBook } from './name-book.ts';
import { note } from './note.ts';
import { numberIn, prefixOf, pseudonymOf } from './pseudonym.ts';

/** Enters the names of an earlier key, so that they keep their pseudonyms. */
export function enterKey(book: NameBook, names: readonly KeptName[]): void {
  for (const { class: nameClass, pseudonym, original } of names) {
    const name = nameClass === 'input' ? enterInput(book, original) : note(book, nameClass, original);
    if (name) name.pseudonym ??= pseudonym;
  }
}

/** Names of files are no names of things: they have keys of their own. */
export function enterInput(book: NameBook, name: string): Name {
  return enter(book, 'input', `input:${name}`, name);
}

/** The input of this name, or the one whose last step it is: a command line names files without their folders. */
export function inputCalled(book: NameBook, path: string): Name | null {
  const whole = book.byKey.get(`input:${path}`);
  if (whole) return whole;
  return book.names.find((name) => name.class === 'input' && name.original.split('/').at(-1) === path) ?? null;
}

/**
 * Gives every name its pseudonym, numbered in the order in which they were met. What the log itself says, `host-1` for
 * example, is passed over, so that nobody takes the one for the other. Names of the classes in `kept` get none.
 */
export function givePseudonyms(book: NameBook, kept: ReadonlySet<NameClass>, taken: ReadonlySet<string>): void {
  for (const nameClass of nameClasses) {
    if (kept.has(nameClass)) continue;
    const names = book.names.filter((name) => name.class === nameClass);
    const given = names.flatMap(({ pseudonym }) => (pseudonym === null ? [] : [pseudonym]));
    let number = Math.max(0, ...given.map(numberIn));
    const digits = Math.max(String(names.length).length, ...given.map(digitsIn));
    for (const name of names) {
      if (name.pseudonym !== null) continue;
      do number += 1;
      while (isTaken(nameClass, number, taken));
      name.pseudonym =
        pseudonymOf(nameClass, number, digits) + (nameClass === 'input' ? fileEnding(name.original) : '');
    }
  }
}

function digitsIn(pseudonym: string): number {
  return /-(\d+)/.exec(pseudonym)?.[1]?.length ?? 1;
}

/** `taken` holds pseudonyms without zeros in front of their number, in small letters. */
function isTaken(nameClass: NameClass, number: number, taken: ReadonlySet<string>): boolean {
  return taken.has(`${prefixOf(nameClass)}-${number}`);
}
