const wideEncodings = ['wide', 'utf16le', 'utf16be', 'utf16'] as const;
type WideEncoding = (typeof wideEncodings)[number];

/** The bytes of a text; `utf16` puts the mark of the byte order before them, `wide` is another name of `utf16le`. */
export function encodeText(text: string, encoding: WideEncoding | 'utf8'): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  const marked = encoding === 'utf16' ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), encoding !== 'utf16be');
  return bytes;
}

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * What stands in a base64 text wherever these bytes stand in the bytes it encodes: one text for each of the three ways
 * that they can fall on its groups of three. Characters that neighbouring bytes have a share in are left out.
 */
export function base64AtEveryOffset(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const shifted = new Uint8Array(offset + bytes.length);
    shifted.set(bytes, offset);
    const first = [0, 2, 3][offset];
    const last = Math.floor((shifted.length * 8) / 6);
    return base64(shifted).slice(first, last);
  });
}
