import { isUtf8, textIfFits } from './fits.ts';

type Wide = 'utf-16le' | 'utf-16be';

// oxlint-disable-next-line no-control-regex -- these are what no text holds
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/**
 * The order of UTF-16 that has no byte order mark, by its NULs: names, tags and digits are ASCII in every language, and
 * half of each is a NUL, all on one side. Null when it is none.
 */
export function byNuls(sample: Uint8Array): Wide | null {
  const nuls = { even: 0, odd: 0 };
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) nuls[at % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  const [wide, many, few] =
    nuls.odd > nuls.even ? (['utf-16le', nuls.odd, nuls.even] as const) : (['utf-16be', nuls.even, nuls.odd] as const);
  if (many <= 10 * few) return null;
  if (many > sample.length / 20) return wide;
  return many > sample.length / 500 && isWide(sample, wide) ? wide : null;
}

/** Long messages in Chinese have few NULs between them. A damaged file can have as many; that one is no text in UTF-16. */
function isWide(sample: Uint8Array, wide: Wide): boolean {
  if (isUtf8(sample)) return false;
  const text = textIfFits(sample, wide);
  return text !== null && !control.test(text) && /\r?\n/.test(text);
}
