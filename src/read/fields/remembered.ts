import { ownCopy } from '../own-copy.ts';

/** More different ones than any log has, and longer than any name: past that, each is read anew. */
const most = 4096;
const longest = 300;

/** Remembers what `read` made of the few different texts that a field of a log holds: its channel, its computer. */
export function remember(read: (raw: string) => string): (raw: string) => string {
  const known = new Map<string, string>();

  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const text = ownCopy(read(raw));
    if (raw.length <= longest && known.size < most) known.set(ownCopy(raw), text);
    return text;
  };
}
