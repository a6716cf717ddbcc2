/**
 * How many bytes from the start are whole characters of UTF-8 or UTF-16, so that what follows can be decoded by itself.
 * Bytes that mean nothing count as whole. At most three are left over.
 */
export function wholeCharacters(bytes: Uint8Array, label: string): number {
  if (label === 'utf-8') return bytes.length - begunInUtf8(bytes);
  const even = bytes.length - (bytes.length % 2);
  const high = bytes[label === 'utf-16le' ? even - 1 : even - 2] ?? 0;
  const isHalf = high >= 0xd8 && high < 0xdc;
  return isHalf ? even - 2 : even;
}

/** How many bytes at the end begin a character that is longer. */
function begunInUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    return lengthInUtf8(byte) > back ? back : 0;
  }
  return 0;
}

/** The bytes of a character, by its first; 1 for a byte that begins none. */
function lengthInUtf8(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 1;
}
