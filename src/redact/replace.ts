import type { NameClass, RedactionProfile } from '../model/redaction.ts';
import { classOf, type ClassOfField } from './collect.ts';
import { renamePaths } from './file-names.ts';
import type { FindNames, Hit } from './find-names.ts';
import { enterInput, inputCalled } from './give-pseudonyms.ts';
import type { Name } from './name.ts';
import type { NameBook } from './name-book.ts';
import { note } from './note.ts';
import type { OwnWords } from './own-words.ts';
import { isOfWindows, type IsProduct } from './products.ts';
import { likenessesIn } from './patterns.ts';
import { privateNote, pseudonymsIn } from './pseudonym.ts';
import { isPrivateAddress } from './shapes.ts';
import type { Visit } from './walk.ts';
import { wordsOf } from './words-of.ts';

export interface Replacing {
  readonly book: NameBook;
  readonly find: FindNames<Name>;
  readonly own: OwnWords;
  readonly classOfField: ClassOfField;
  readonly isPlain: (file: string) => boolean;
  readonly isProduct: IsProduct;
  readonly keep: ReadonlySet<NameClass>;
  readonly profile: RedactionProfile;
}

/** What stands in the place of log text that `strict` does not print. */
const unprinted = '[text]';

/** What stands in the place of a name that only shows when the names are settled. */
const unnamed = '[name]';

/** Gives each text of a result as it may be sent. */
export function replacer(how: Replacing): Visit {
  const { book, find, own, classOfField, isPlain, isProduct, keep, profile } = how;

  function shown(name: Name, written: string): string {
    name.met = true;
    // One that was not collected has no pseudonym to give.
    if (name.pseudonym === null) return keep.has(name.class) ? written : unnamed;
    const range = profile === 'share' && name.class === 'ip' && isPrivateAddress(name.original) ? privateNote : '';
    return name.pseudonym + range;
  }

  function withHits(text: string, hits: readonly Hit<Name>[]): string {
    let made = '';
    let at = 0;
    for (const { start, end, name } of hits) {
      made += text.slice(at, start) + shown(name, text.slice(start, end));
      at = end;
    }
    return made + text.slice(at);
  }

  function inText(text: string): string {
    const alike = likenessesIn(text).flatMap(({ start, end, class: nameClass, value }) => {
      const name = note(book, nameClass, value);
      return name ? [{ start, end, name }] : [];
    });
    return withHits(text, withoutOverlaps([...find(text), ...alike]));
  }

  function file(name: string): string {
    if (name === '' || isPlain(name) || keep.has('input')) return name;
    return book.byKey.has(`input:${name}`) ? shown(enterInput(book, name), name) : unprinted;
  }

  function path(word: string): string {
    if (isPlain(word) || keep.has('input')) return word;
    const known = inputCalled(book, word);
    return known ? shown(known, word) : unprinted;
  }

  return (text, role, field) => {
    if (role === 'keep' || text === '') return text;
    // Sentences leave out what is `none`.
    if (role === 'unsent') return 'none';
    if (role === 'input') return file(text);
    if (role === 'command') return renamePaths(text, path);
    if (role === 'ours' || (role === 'product' && isProduct(text))) return withHits(text, find(text));
    const nameClass = classOf(text, role, field, classOfField);
    const name = nameClass === null ? null : note(book, nameClass, text);
    if (name) return shown(name, text);
    const replaced = inText(text);
    if (profile !== 'strict' || role === 'label' || nameClass !== null) return replaced;
    const isSaid = saysNothing(replaced, own) || (role === 'product' && isOfWindows(replaced));
    return isSaid ? replaced : unprinted;
  };
}

/** The longer one of two that share a letter. */
function withoutOverlaps(hits: readonly Hit<Name>[]): readonly Hit<Name>[] {
  const longestFirst = hits.toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const free: Hit<Name>[] = [];
  const covered = new Uint8Array(hits.reduce((most, { end }) => Math.max(most, end), 0));
  for (const hit of longestFirst) {
    if (covered.subarray(hit.start, hit.end).includes(1)) continue;
    covered.fill(1, hit.start, hit.end);
    free.push(hit);
  }
  return free.toSorted((one, other) => one.start - other.start);
}

const timeOrNumber = /^(?:[\d\s:.,/+TZ-]|[AP]M)*$/i;
const mostWords = 6;

/** True for numbers, times, codes, pseudonyms and a few words that the product says too: all that `strict` prints of a log. */
function saysNothing(text: string, own: OwnWords): boolean {
  if (timeOrNumber.test(text)) return true;
  const { words } = wordsOf(text);
  const given = new Set(pseudonymsIn(text).flatMap((pseudonym) => wordsOf(pseudonym).words));
  return (
    words.length <= mostWords &&
    words.every((word) => own.has(word) || given.has(word) || /^(?:\d+|0x[0-9a-f]{1,16})$/.test(word))
  );
}
