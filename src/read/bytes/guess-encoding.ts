import { codePages } from './code-pages.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { detectCodePage } from './detect-code-page.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { isAscii, isUtf8, textIfFits } from './fits.ts';
import { codePageByWords } from './known-words.ts';
import { multibyte } from './multibyte.ts';
import { byNuls } from './wide-text.ts';

/**
 * The encoding of a file from its first bytes. A byte order mark beats everything, an XML declaration included: tools
 * write `encoding="utf-8"` into files that they then save as UTF-16. Then NULs, which are UTF-16.
 */
export function guessEncoding(sample: Uint8Array): Encoding {
  const wide = byMark(sample) ?? byNuls(sample);
  return wide ? encodingOf(wide) : guessNarrow(sample, declaredEncoding(sample));
}

/**
 * The encoding of bytes from somewhere in a file that is no UTF-16: what is declared if it fits, else what can be UTF-8,
 * else the code page in which words of Windows stand. If all that says nothing it is a guess, by the frequency of letters,
 * and Windows-1252 in the end.
 */
export function guessNarrow(bytes: Uint8Array, declared: string | null): Encoding {
  if (isAscii(bytes)) return { ...encodingOf('utf-8'), open: true, declared };
  const utf8 = isUtf8(bytes);
  if (declared && isAsDeclared(bytes, declared, utf8)) return encodingOf(declared);
  if (utf8 || textIfFits(bytes, 'utf-8') !== null) return encodingOf('utf-8');
  const known = codePageByWords(bytes);
  return known ? encodingOf(known) : encodingOf(detectCodePage(bytes) ?? codePages[0].label, 'guessed');
}

/** Any bytes are letters of a code page of single bytes; but no text in one looks like UTF-8 by chance. */
function isAsDeclared(bytes: Uint8Array, declared: string, utf8: boolean): boolean {
  return (multibyte.has(declared) || !utf8) && textIfFits(bytes, declared) !== null;
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}
