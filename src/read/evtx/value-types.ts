/**
 * Types of the values in an event, and the types as which they are given to winevtx. It drops the hex form of numbers,
 * makes rounded seconds of times, and reads the bytes of the types that it does not know as text. A type of the same
 * size, which hardly an event has, keeps all of the value and is recognised again in `value-text.ts`.
 */
export const valueTypes = {
  nothing: 0x00,
  ansiText: 0x02,
  int8: 0x03,
  uint8: 0x04,
  int16: 0x05,
  uint16: 0x06,
  bytes: 0x0e,
  size: 0x10,
  fileTime: 0x11,
  sid: 0x13,
  hex32: 0x14,
  hex64: 0x15,
  xml: 0x21,
  utf8Text: 0x27,
  listOfUint16: 0x86,
  listOfUint64: 0x8a,
  listOfHex64: 0x95,
} as const;

/** Types whose values have one size, in bytes: winevtx goes by the type and not by the size that the event gives. */
const fixed: Readonly<Record<number, number>> = {
  0x04: 1,
  0x06: 2,
  0x07: 4,
  0x08: 4,
  0x09: 8,
  0x0a: 8,
  0x0b: 4,
  0x0c: 8,
  0x0f: 16,
  0x12: 16,
};

/** Types of any size: text, bytes, XML, lists. */
const free = new Set([0x00, 0x01, 0x0e, 0x21, 0x27, 0x28, 0x81, 0x86, 0x8a, 0x95]);

const { nothing, bytes, size, hex32, hex64, fileTime, listOfUint16, listOfUint64, listOfHex64 } = valueTypes;

/** By type and size: the type to give instead. */
const instead = new Map<string, number>([
  [`${hex32}:4`, listOfUint16],
  [`${size}:4`, listOfUint16],
  [`${hex64}:8`, listOfHex64],
  [`${size}:8`, listOfHex64],
  [`${fileTime}:8`, listOfUint64],
  [`${valueTypes.int8}:1`, valueTypes.uint8],
  [`${valueTypes.int16}:2`, valueTypes.uint16],
  // True lists of the sizes that are taken.
  [`${listOfUint16}:4`, bytes],
  [`${listOfUint64}:8`, bytes],
]);

/** The type to give to winevtx for a value of a type and a length in bytes. */
export function typeToGive(type: number, length: number): number {
  const other = instead.get(`${type}:${length}`);
  if (other !== undefined) return other;
  if (length === 0 && (type in fixed || type === valueTypes.xml)) return nothing;
  if (free.has(type) || fixed[type] === length) return type;
  if (type === valueTypes.sid && length >= 8 && length % 4 === 0) return type;
  if (type === 0x0d && [1, 2, 4, 8].includes(length)) return type; // yes or no
  return type === valueTypes.ansiText ? valueTypes.utf8Text : bytes;
}
