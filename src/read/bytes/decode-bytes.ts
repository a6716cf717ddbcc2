import { wholeCharacters } from './whole-characters.ts';
import { mendControls } from './rotated-controls.ts';
import { mendWindows1252 } from './windows-1252.ts';

/** A stretch of text. */
export interface TextBlock {
  readonly text: string;
  /** Certain to hold nothing but ASCII: a character is a byte. False says nothing. */
  readonly isAscii: boolean;
}

/** Decodes bytes that come one after the other. Their last may be kept until more come. */
export interface BytesDecoder {
  take(bytes: Uint8Array): TextBlock;
  /** What was kept. */
  end(): TextBlock;
}

/**
 * A decoder for an encoding, by WHATWG's name. Byte order marks stay in the text. Bytes that mean nothing become U+FFFD;
 * then `onReplaced` is called.
 */
export function createBytesDecoder(label: string, onReplaced: () => void): BytesDecoder {
  const isUnicode = label.startsWith('utf-');
  const decode = isUnicode ? decodeUnicode(label, onReplaced) : decodeCodePage(label, onReplaced);
  let kept: Uint8Array = new Uint8Array();
  return {
    take(bytes) {
      const all = joined(kept, bytes);
      const end = isUnicode ? wholeCharacters(all, label) : wholeBatch(all);
      kept = all.slice(end);
      return decode(all.subarray(0, end), false);
    },
    end: () => decode(kept, true),
  };
}

/** In Unicode U+FFFD may stand in the file, so only a strict decoder knows what is damage. */
function decodeUnicode(label: string, onReplaced: () => void): (whole: Uint8Array) => TextBlock {
  let strict = createStrict();
  const lenient = new TextDecoder(label, { ignoreBOM: true });

  function createStrict(): TextDecoder {
    return new TextDecoder(label, { ignoreBOM: true, fatal: true });
  }

  return (whole) => {
    try {
      const text = strict.decode(whole);
      return { text, isAscii: label === 'utf-8' && text.length === whole.length };
    } catch {
      strict = createStrict();
      onReplaced();
      return { text: lenient.decode(whole), isAscii: false };
    }
  };
}

/**
 * Some decoders of multi-byte letters (Node 20 has them) fail on a single byte that shows four before it to be damage. It
 * never happens to so many bytes at once.
 */
const together = 4;

// What decoders make of bytes that the code page leaves empty. U+FFFD itself is a letter of none but GB 18030.
const empty = /[\u0080-\u009F\uFFFD]/;

function decodeCodePage(label: string, onReplaced: () => void): (bytes: Uint8Array, last: boolean) => TextBlock {
  const lenient = new TextDecoder(label, { ignoreBOM: true });
  const mend = label === 'windows-1252' ? mendWindows1252 : mendControls(label);
  return (bytes, last) => {
    // As a stream to the very end: at once, Node 20 leaves out what looks like a byte order mark in Windows-1252.
    const decoded = lenient.decode(bytes, { stream: true }) + (last ? lenient.decode() : '');
    const text = mend(decoded);
    if (empty.test(text)) onReplaced();
    return { text, isAscii: false };
  };
}

/** How many bytes to decode now, so that neither they nor those that are left until later are too few. */
function wholeBatch({ length }: Uint8Array): number {
  return length < 2 * together ? 0 : length - together;
}

/** Two pieces of a file as one. */
export function joined(kept: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (kept.length === 0) return bytes;
  const all = new Uint8Array(kept.length + bytes.length);
  all.set(kept);
  all.set(bytes, kept.length);
  return all;
}
