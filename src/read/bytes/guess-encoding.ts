export interface Encoding {
  /** WHATWG label. */
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True when neither a byte order mark nor the bytes themselves settle it. */
  readonly guessed: boolean;
}

/**
 * The encoding of a file from its first bytes. A byte order mark beats everything, an XML declaration included: tools
 * write `encoding="utf-8"` into files that they then save as UTF-16. Without a mark: NULs in every other byte are UTF-16,
 * what can be UTF-8 is UTF-8, and anything else is read as Windows-1252, which is a guess.
 */
export function guessEncoding(sample: Uint8Array): Encoding {
  const marked = byMark(sample);
  if (marked) return { label: marked, guessed: false };
  const wide = byNuls(sample);
  if (wide) return { label: wide, guessed: false };
  return isUtf8(sample) ? { label: 'utf-8', guessed: false } : { label: 'windows-1252', guessed: true };
}

function byMark([first, second, third]: Uint8Array): Encoding['label'] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function byNuls(sample: Uint8Array): Encoding['label'] | null {
  const nuls = { even: 0, odd: 0 };
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) nuls[at % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  // Names, tags and digits are ASCII in every language, so a good part of UTF-16 is NULs, all on one side.
  const enough = sample.length / 20;
  if (nuls.odd > enough && nuls.odd > 10 * nuls.even) return 'utf-16le';
  if (nuls.even > enough && nuls.even > 10 * nuls.odd) return 'utf-16be';
  return null;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // As a stream, because the sample may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
