import type { RandomBytes } from './random-bytes.ts';

/** Where a ZIP archive lies in a file that holds more than it: what a transfer put behind it, or a program in front of it. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Bytes outside of it, but for zeros behind it. */
  readonly others: number;
}

const endSignature = 'PK\u0005\u0006';
const endBytes = 22;
const wideEndBytes = 56;
const locatorBytes = 20;
/** So far from the end of the file it is looked for. */
const reachBytes = 1024 ** 2;
/** Marks that are tried: a file may be made of them. */
const mostTries = 100;

/**
 * The archive whose list ends last in the file, found by its own sizes; null where none fits. What says how long it is also
 * says where its list begins, so a mark that stands there by chance is not taken for one.
 */
export async function archiveExtent(bytes: RandomBytes): Promise<Extent | null> {
  const start = Math.max(0, bytes.size - reachBytes);
  const tail = await bytes.read(start, reachBytes);
  let at = tail.lastIndexOf(endSignature, -1, 'latin1');
  for (let tries = 0; at >= 0 && tries < mostTries; at = before(tail, at), tries += 1) {
    if (at + endBytes > tail.length) continue;
    const to = at + endBytes + tail.readUInt16LE(at + 20);
    const list = listOf(tail, at);
    const listAt = list && start + list.end - list.bytes;
    if (!list || listAt === null || to > tail.length) continue;
    const from = listAt - list.offset;
    if (from < 0 || !(await listBegins(bytes, listAt, list.bytes))) continue;
    const others = from + tail.subarray(to).reduce((count, byte, index) => (byte === 0 ? count : index + 1), 0);
    return { from, to: start + to, others };
  }
  return null;
}

/** A part of a file as a whole. */
export function windowOf(bytes: RandomBytes, { from, to }: Extent): RandomBytes {
  return {
    size: to - from,
    read: (at, length) => bytes.read(from + at, Math.max(0, Math.min(length, to - from - at))),
    stream: (first, end) => bytes.stream(from + first, Math.min(from + end, to)),
    close: () => bytes.close(),
  };
}

function before(tail: Buffer, at: number): number {
  return at === 0 ? -1 : tail.lastIndexOf(endSignature, at - 1, 'latin1');
}

interface List {
  readonly bytes: number;
  /** From the start of the archive, as the archive says. */
  readonly offset: number;
  /** In the tail. */
  readonly end: number;
}

/** What the end says of the list, in 64 bits where it says it so. Null: not in the tail. */
function listOf(tail: Buffer, at: number): List | null {
  const wideAt = at - locatorBytes - wideEndBytes;
  const isWide = at >= locatorBytes && tail.readUInt32LE(at - locatorBytes) === 0x07064b50;
  if (!isWide) return { bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16), end: at };
  if (wideAt < 0 || tail.readUInt32LE(wideAt) !== 0x06064b50) return null;
  const wide = (place: number) => Number(tail.readBigUInt64LE(wideAt + place));
  return { bytes: wide(40), offset: wide(48), end: wideAt };
}

async function listBegins(bytes: RandomBytes, at: number, length: number): Promise<boolean> {
  if (length === 0) return true;
  return at >= 0 && (await bytes.read(at, 4)).toString('latin1') === 'PK\u0001\u0002';
}
