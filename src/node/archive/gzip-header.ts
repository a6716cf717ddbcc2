import type { ByteFeed } from './byte-feed.ts';

const headerBytes = 8; // behind the signature
const deflated = 8;

/** What the header holds beside its fixed fields (RFC 1952, 2.3.1). */
const flags = { sum: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 };

/** Steps over what stands between the signature of a gzip part and its packed bytes. `data`: it is of no kind that is known. */
export async function skipGzipHeader(feed: ByteFeed): Promise<'whole' | 'cut' | 'data'> {
  const header = await feed.take(headerBytes);
  const [method, set = 0] = header;
  if (header.length < headerBytes) return 'cut';
  if (method !== deflated || (set & flags.reserved) !== 0) return 'data';
  const steps = [
    [flags.extra, skipExtra],
    [flags.name, skipText],
    [flags.comment, skipText],
    [flags.sum, skipSum],
  ] as const;
  for (const [flag, skip] of steps) if ((set & flag) !== 0 && !(await skip(feed))) return 'cut';
  return 'whole';
}

async function skipExtra(feed: ByteFeed): Promise<boolean> {
  const length = await feed.take(2);
  if (length.length < 2) return false;
  return (await feed.take(length.readUInt16LE(0))).length === length.readUInt16LE(0);
}

/** Text that a zero ends. */
async function skipText(feed: ByteFeed): Promise<boolean> {
  for (;;) {
    const bytes = await feed.take(256);
    const end = bytes.indexOf(0);
    if (end >= 0) {
      feed.giveBack(bytes.subarray(end + 1));
      return true;
    }
    if (bytes.length === 0) return false;
  }
}

async function skipSum(feed: ByteFeed): Promise<boolean> {
  return (await feed.take(2)).length === 2;
}
