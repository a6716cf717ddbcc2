// Records of some tools begin with a line of their own before the declaration.
const declaration = /^[^<]{0,200}<\?xml\s[^<>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The encoding that an XML declaration at the start of a text names; null without one, and when it cannot be: one that the
 * platform does not know, or UTF-16, in which these bytes would not have shown the declaration.
 */
export function declaredEncoding(sample: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(sample.subarray(0, 500));
  const name = declaration.exec(start)?.[1];
  if (name === undefined) return null;
  try {
    const label = new TextDecoder(name).encoding;
    return label.startsWith('utf-16') ? null : label;
  } catch {
    return null;
  }
}
