// oxlint-disable-next-line no-control-regex
const asDecoded = /[\u001A\u001C\u007F]/g;
const meant: Readonly<Record<string, string>> = { '\u001C': '\u001A', '\u007F': '\u001C', '\u001A': '\u007F' };

/**
 * Puts right what some runtimes do with code pages that IBM made, IBM866 and Shift JIS among them: they exchange three
 * control characters in a circle (Node 20 does). The text is as it was where the runtime decodes them as ASCII.
 */
export function mendControls(label: string): (text: string) => string {
  const isRotated = new TextDecoder(label).decode(Uint8Array.of(0x1a)) === '\u001C';
  return isRotated ? (text) => text.replace(asDecoded, (character) => meant[character] ?? character) : (text) => text;
}
