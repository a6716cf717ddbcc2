import { addressBytes } from '../model/address.ts';
import type { NameClass } from '../model/redaction.ts';

const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;
const hexPairs = /^[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){7,63}$/i;
const mac = /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i;
const sid = /^S-1-\d{1,2}(?:-\d{1,10}){1,15}$/i;

/** The GUID without braces, in small letters; null when it is none. */
export function guidIn(value: string): string | null {
  return guid.exec(value)?.[1]?.toLowerCase() ?? null;
}

export function isMac(value: string): boolean {
  return mac.test(value);
}

export function isSid(value: string): boolean {
  return sid.test(value);
}

export function isAddress(value: string): boolean {
  return /[.:]/.test(value) && addressBytes(value) !== null;
}

/** The digits of a hex number that may be parted in pairs; null when it is something else. */
export function hexDigits(value: string): string | null {
  const bare = value.replace(/^0x/i, '');
  if (/^[0-9a-f]{2,128}$/i.test(bare)) return bare.toLowerCase();
  return hexPairs.test(bare) ? bare.replace(/[ :-]/g, '').toLowerCase() : null;
}

/** True for addresses that are used inside of a network: their kind may be told. */
export function isPrivateAddress(value: string): boolean {
  const bytes = addressBytes(value);
  if (!bytes) return false;
  const [first = 0, second = 0] = bytes;
  if (bytes.length === 16) return (first & 0xfe) === 0xfc || (first === 0xfe && (second & 0xc0) === 0x80);
  return (
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second < 128)
  );
}

/** What a value is by its looks alone, whatever field it stands in; null where the looks do not tell. */
export function classByShape(value: string): NameClass | null {
  if (isMac(value)) return 'mac';
  if (isSid(value)) return 'sid';
  if (isAddress(value)) return 'ip';
  return null;
}
