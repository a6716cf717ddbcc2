import type { NameClass } from '../model/redaction.ts';
import type { Name } from './name.ts';
import { enter, type NameBook } from './name-book.ts';
import { isPseudonymOrMark } from './secret-looks.ts';
import { classByShape } from './shapes.ts';
import { otherSpellings } from './spellings.ts';
import { isWellKnown } from './well-known.ts';

/** A host or a domain: `HOST1`, `host1.contoso.com`, `HOST1$`, `\\HOST1` and `host1:443` are one. */
export function joinHost(book: NameBook, nameClass: 'host' | 'domain', value: string): Name | null {
  const bare = value
    .replace(/^(?:[a-z]+:\/\/|\\+)/i, '')
    .replace(/[/\\?#].*$/, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/[$.]+$/, '');
  if (isWellKnown(bare) || isPseudonymOrMark(bare)) return null;
  const shape = classByShape(bare);
  if (shape !== null) return enter(book, shape, bare.toLowerCase(), bare, otherSpellings(bare));
  const [first = '', ...rest] = bare.split('.');
  const short = first.toLowerCase();
  const long = bare.toLowerCase();
  const name = book.byKey.get(long) ?? sameShort(book, short, rest.length > 0) ?? enter(book, nameClass, long, bare);
  if (bare.length > name.original.length) name.original = bare;
  for (const spelling of [bare, first, ...otherSpellings(bare)]) if (spelling !== '') name.spellings.add(spelling);
  book.byKey.set(long, name);
  if (short !== '' && !book.byKey.has(short)) book.byKey.set(short, name);
  if (rest.length > 1 && nameClass === 'host') joinHost(book, 'domain', rest.join('.'));
  return name;
}

/** The one that is known by its short name alone, or, for a short name, the first that has it. */
function sameShort(book: NameBook, short: string, isLong: boolean): Name | undefined {
  const known = book.byKey.get(short);
  return !isLong || (known && !known.original.includes('.')) ? known : undefined;
}

/** A person or an account: `CORP\alice`, `alice` and `alice@corp.example` are one; `CORP\HOST1$` is a host. */
export function joinUser(book: NameBook, nameClass: NameClass, written: string): Name | null {
  const [, person = '', address = ''] =
    /^"?([^"<>]{1,250}?)"? {0,2}[<([]([^\s<>()[\]]{3,200}@[^\s<>()[\]]{3,200})[>)\]]$/.exec(written) ?? [];
  if (address !== '') {
    const name = joinUser(book, nameClass, address);
    for (const spelling of [written, person]) if (spelling !== '') name?.spellings.add(spelling);
    return name;
  }
  const value = written.replace(/%40(?=[^@]*$)/i, '@');
  const [, netBios, account] = /^([^\\@\s]{1,64})\\+([^\\]+)$/.exec(value) ?? [];
  const [, local, dns] = /^([^\\@\s]+)@([^\\@\s]+)$/.exec(value) ?? [];
  const bare = account ?? local ?? value;
  if (isWellKnown(bare)) return null;
  const domain = netBios ?? dns;
  if (domain !== undefined && domain !== '.') joinHost(book, 'domain', domain);
  if (isPseudonymOrMark(bare)) return null;
  if (bare.endsWith('$')) return joinHost(book, 'host', bare);
  if (domain === undefined) return enter(book, nameClass, bare.toLowerCase(), bare, [bare, ...otherSpellings(bare)]);
  const key = `${domain.split('.')[0]}\\${bare}`.toLowerCase();
  const alone = book.byKey.get(bare.toLowerCase());
  // Known without a domain so far: it is taken for the same.
  const joined = alone && !/[\\@]/.test(alone.original) ? alone : undefined;
  const name = book.byKey.get(key) ?? joined ?? enter(book, nameClass, key, value);
  if (name === joined) name.original = value;
  for (const spelling of [value, bare, ...otherSpellings(value)]) name.spellings.add(spelling);
  book.byKey.set(key, name);
  if (!book.byKey.has(bare.toLowerCase())) book.byKey.set(bare.toLowerCase(), name);
  return name;
}
