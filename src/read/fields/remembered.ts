import { ownCopy } from '../own-copy.ts';

/** More different ones than any log has, and longer than any name: past that, each is read anew. */
const most = 4096;
const longest = 300;

/** Remembers what `read` made of the few different texts that a field of a log holds: its channel, its computer. */
export function remember(read: (raw: string) => string): (raw: string) => string {
  const known = new Map<string, string>();
  let lastRaw = '';
  let last = read('');

  return (raw) => {
    // Most events name what the one before named.
    if (raw === lastRaw) return last;
    if (raw.length > longest) return ownCopy(read(raw));
    lastRaw = ownCopy(raw);
    const before = known.get(lastRaw);
    last = before ?? ownCopy(read(lastRaw));
    if (before === undefined && known.size < most) known.set(lastRaw, last);
    return last;
  };
}
