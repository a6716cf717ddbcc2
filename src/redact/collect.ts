import type { TriageResult } from '../model/result.ts';
import type { NameClass } from '../model/redaction.ts';
import { canonicalCode } from '../model/code.ts';
import type { FindNames } from './find-names.ts';
import type { Name } from './name.ts';
import type { NameBook } from './name-book.ts';
import type { IsProduct } from './products.ts';
import { note } from './note.ts';
import { likenessesIn } from './patterns.ts';
import { places, type Role } from './places.ts';
import { rewrite } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** What kind of name stands in a data field, by the field's name. */
export type ClassOfField = (field: string) => NameClass | null;

const notNames: ReadonlySet<Role> = new Set([
  'keep',
  'ours',
  'product',
  'text',
  'label',
  'args',
  'command',
  'input',
  'unsent',
]);

/** The class of the name that a text is as a whole; null where names stand inside of it, if at all. */
export function classOf(text: string, role: Role, field: string, classOfField: ClassOfField): NameClass | null {
  if (role === 'data') {
    const nameClass = classOfField(field);
    return nameClass !== null && isName(text, nameClass) && !isCode(text, nameClass) ? nameClass : null;
  }
  return notNames.has(role) || !isName(text, role as NameClass) ? null : (role as NameClass);
}

/** A sentence is no name, whatever its field is called. */
function isName(text: string, nameClass: NameClass): boolean {
  const most = nameClass === 'certificate' ? 60 : 16;
  return text.length <= 512 && !/[\r\n]/.test(text) && wordsOf(text).words.length <= most;
}

function isCode(text: string, nameClass: NameClass): boolean {
  return nameClass !== 'serial' && nameClass !== 'request' && /^0x/i.test(text) && canonicalCode(text) !== null;
}

/** Notes every name that stands in a field of its own. */
export function collectFields(result: TriageResult, book: NameBook, classOfField: ClassOfField): void {
  rewrite(result, places, (text, role, field) => {
    const nameClass = classOf(text, role, field, classOfField);
    const name = nameClass === null ? null : note(book, nameClass, text);
    if (name) name.met = true;
    return text;
  });
}

const searched: ReadonlySet<Role> = new Set(['text', 'label', 'data', 'product']);

/** Notes what looks like a name in text and is not known yet. */
export function collectLikenesses(
  result: TriageResult,
  book: NameBook,
  classOfField: ClassOfField,
  { find, isProduct }: { readonly find: FindNames<Name>; readonly isProduct: IsProduct },
): void {
  rewrite(result, places, (text, role, field) => {
    if (!searched.has(role) || classOf(text, role, field, classOfField) !== null) return text;
    if (role === 'product' && isProduct(text)) return text;
    const known = find(text);
    for (const { start, end, class: nameClass, value } of likenessesIn(text)) {
      // It stands inside of a name, or only its end does: the name is what is meant.
      if (known.some((hit) => start < hit.end && end > hit.start && !(start <= hit.start && end >= hit.end))) continue;
      if (known.some((hit) => hit.start === start && hit.end === end)) continue;
      note(book, nameClass, value);
    }
    return text;
  });
}
