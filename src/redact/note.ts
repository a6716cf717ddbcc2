import type { NameClass } from '../model/redaction.ts';
import { joinHost, joinUser } from './join.ts';
import { partsOf } from './distinguished.ts';
import type { Name } from './name.ts';
import { enter, type NameBook } from './name-book.ts';
import { isPseudonymOrMark } from './secret-looks.ts';
import { classByShape, guidIn, hexDigits } from './shapes.ts';
import { guidSpellings, numberSpellings, otherSpellings } from './spellings.ts';
import { isPublicIssuer, isWellKnown } from './well-known.ts';

const numbered: ReadonlySet<NameClass> = new Set(['thumbprint', 'serial', 'request']);

/**
 * Notes a value of a field and gives its name; null when it names nobody. Of several classes the first one met holds. What an
 * earlier redaction put in the place of a name stays as it is.
 */
export function note(book: NameBook, fieldClass: NameClass, written: string): Name | null {
  const value = written.trim();
  if (isWellKnown(value) || isPseudonymOrMark(value)) return null;
  if (fieldClass !== 'input' && /^\/?CN\s?=/i.test(value)) return enterCertificate(book, value);
  const guid = guidIn(value);
  if (guid !== null) return enter(book, fieldClass === 'host' ? 'id' : fieldClass, guid, guid, guidSpellings(guid));
  const shape = fieldClass === 'input' ? null : classByShape(value);
  if (shape !== null) return enter(book, shape, value.toLowerCase(), value, otherSpellings(value));
  if (fieldClass === 'host' || fieldClass === 'domain') return joinHost(book, fieldClass, value);
  if (fieldClass === 'user' || fieldClass === 'device') return joinUser(book, fieldClass, value);
  if (fieldClass === 'ca') return enterAuthority(book, value);
  if (fieldClass === 'certificate') return enterCertificate(book, value);
  if (numbered.has(fieldClass)) {
    const key = hexDigits(value)?.replace(/^0+(?=.)/, '') ?? value.toLowerCase();
    return enter(book, fieldClass, key, value, numberSpellings(value));
  }
  return enter(book, fieldClass, value.toLowerCase(), value, otherSpellings(value));
}

/** `host\name of the authority`: whoever knows the one half knows the other. */
function enterAuthority(book: NameBook, value: string): Name {
  const [host = '', own = ''] = /^\\{0,4}([^\\\s]+)\\+(.+)$/.exec(value)?.slice(1) ?? [];
  const name = enter(book, 'ca', value.toLowerCase(), value, otherSpellings(value));
  if (own === '') return name;
  if (!book.byKey.has(own.toLowerCase())) book.byKey.set(own.toLowerCase(), name);
  for (const spelling of [own, ...otherSpellings(own)]) name.spellings.add(spelling);
  note(book, 'host', host);
  return name;
}

const thumbprintDigits = 40;

/** What names a certificate is told by its looks: a fingerprint, a serial number, or its subject. */
function enterCertificate(book: NameBook, value: string): Name | null {
  const digits = hexDigits(value);
  if (digits !== null) return note(book, digits.length === thumbprintDigits ? 'thumbprint' : 'serial', value);
  const name = enter(book, 'certificate', value.toLowerCase(), value, otherSpellings(value));
  if (!isPublicIssuer(value)) enterParts(book, value);
  return name;
}

const anAuthority = /(?:^|[\s_-])(?:CA|SubCA|Root|Issuing|Authority|PKI)(?:$|[\s\d_-])/i;
/** Folders of a directory, which every forest has. */
const container =
  /^(?:users|computers|builtin|system|configuration|services|schema|sites|(?:public key|enrollment|windows nt) services|certificate templates|certification authorities|aia|cdp|kra|oid|servers|managed service accounts|domain controllers)$/i;

/** Whom a subject is of is known from then on, wherever it stands alone. */
function enterParts(book: NameBook, subject: string): void {
  const parts = partsOf(subject);
  const first = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const domain = parts.flatMap(({ type, value }) => (type === 'DC' ? [value] : [])).join('.');
  const own = first('CN');
  if (domain.includes('.')) note(book, 'domain', domain);
  for (const mail of [first('E'), first('EMAIL'), first('EMAILADDRESS')])
    if (mail.includes('@')) note(book, 'user', mail);
  if (first('O') !== '') note(book, 'tenant', first('O'));
  if (own === '' || container.test(own) || own.includes('=')) return;
  const isHost = /^[^\s@]+\.[^\s@]+$/.test(own);
  note(book, anAuthority.test(own) ? 'ca' : isHost ? 'host' : 'user', own);
}
