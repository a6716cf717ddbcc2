import { mendWindows1252 } from './windows-1252.ts';

/** Where one character in so many is none, the encoding is right and the file is damaged; with more, it is the wrong one. */
const damageAllowed = 50;

// U+FFFD is what a decoder puts for bytes that mean nothing; the others are what it makes of bytes that nobody writes.
const none = /[\u0080-\u009F\uFFFD\p{Co}\p{Cn}]/gu;
// oxlint-disable-next-line no-control-regex -- ASCII begins with them
const beyondAscii = /[^\u0000-\u007F]/gu;

/** The text of bytes under an encoding; null when they are no such text. */
export function textIfFits(bytes: Uint8Array, label: string): string | null {
  const text = decodeStart(bytes, label);
  const bad = count(text, none);
  return bad === 0 || bad * damageAllowed <= count(text, beyondAscii) ? text : null;
}

/** The text of bytes that may end within a character. */
export function decodeStart(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes, { stream: true });
  return label === 'windows-1252' ? mendWindows1252(text) : text;
}

/** Whether bytes that may end within a character are UTF-8, without any damage. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export function isAscii(bytes: Uint8Array): boolean {
  return firstBeyondAscii(bytes) < 0;
}

/** Where the first byte stands that is no ASCII; -1 when there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
