const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Text with its references decoded: the five that XML knows, and numbers. In one pass, so that `&amp;lt;` stays `&lt;`;
 * anything else (a name from a DOCTYPE, a raw `&`) stays as written, so nothing can be made to grow. A number that no
 * XML may hold becomes U+FFFD, as the raw character would.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Event Viewer writes the line breaks of a message like this: no other reference can begin in it or end in it.
  const lines = text.replaceAll('&#13;&#10;', '\r\n');
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([0-9a-f]{1,7}));/gi, (written, name, decimal, hex) => {
    if (name) return named[name] ?? written;
    return fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function fromCodePoint(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint < 0xe000;
  return codePoint === 0 || isSurrogate || codePoint > 0x10_ffff ? '\uFFFD' : String.fromCodePoint(codePoint);
}
