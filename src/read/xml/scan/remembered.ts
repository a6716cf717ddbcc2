import { ownCopy } from '../../own-copy.ts';

/** Reads a part of a text, or knows what it read there before. */
export type Remembered = (text: string, from: number, to: number) => string;

/** More different ones than any log has: past that, each is read anew. */
const most = 4096;

/** Remembers what `read` made of the few different texts that a field of a log holds: its channel, its computer. */
export function remember(read: (raw: string) => string): Remembered {
  const known = new Map<string, string>();
  let lastRaw = '';
  let last = '';

  return (text, from, to) => {
    if (from < 0) return '';
    // Most events name what the one before named.
    if (to - from === lastRaw.length && text.startsWith(lastRaw, from)) return last;
    const raw = ownCopy(text.slice(from, to));
    const value = known.get(raw) ?? read(raw);
    if (known.size < most) known.set(raw, value);
    lastRaw = raw;
    last = value;
    return value;
  };
}
