import { hexDigits } from './shapes.ts';

/**
 * Other ways to write a name: as text of JSON or of an address, a GUID without hyphens, a number in hex or decimal.
 * Case, braces and doubled backslashes need none: they are no difference for the finder.
 */
export function otherSpellings(value: string): readonly string[] {
  return [escapedForJson(value), escapedForUrl(value)].filter((one) => one !== value);
}

export function guidSpellings(guid: string): readonly string[] {
  return [guid, guid.replaceAll('-', '')];
}

const mostDigits = 40;

/** A serial number, a fingerprint or a request id: with and without zeros in front, in hex and decimal. */
export function numberSpellings(value: string): readonly string[] {
  const hex = hexDigits(value);
  if (hex === null) return [value];
  const bare = hex.replace(/^0+(?=.)/, '');
  const even = bare.length % 2 === 0 ? bare : `0${bare}`;
  const numbers = bare.length < mostDigits ? numbersOf(value, bare) : [];
  return [...new Set([value, hex, bare, even, `0x${bare}`, ...numbers])];
}

/** Digits alone may have been decimal or hex; letters settle it. What a number of 32 bits is when it is read as signed counts too. */
function numbersOf(value: string, hex: string): readonly string[] {
  const asHex = BigInt(`0x${hex}`);
  const decimal = /^\d+$/.test(value.trim()) ? BigInt(value.trim()) : null;
  const numbers = decimal === null ? [asHex] : [decimal];
  return numbers.flatMap((number) => [
    String(number),
    `0x${number.toString(16)}`,
    ...(number > 0x7fff_ffffn && number <= 0xffff_ffffn ? [String(number - 0x1_0000_0000n)] : []),
  ]);
}

function escapedForJson(value: string): string {
  return value.replace(
    /[^ -~]|["'&<>+]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

function escapedForUrl(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // Half of a character stands at the end of a text that was cut.
    return value;
  }
}
