import { parseExtraFields } from 'yauzl';
import { decodedName } from './entry-name.ts';
import { type LocalHeader, localHeaderBytes, readLocalHeader } from './local-header.ts';
import type { RandomBytes } from './random-bytes.ts';
import { methods, type ZipEntry } from './zip-entry.ts';

const sizesFollow = 0x8;
const inZip64 = 0xffffffff;
const blockBytes = 256 * 1024;
const descriptorBytes = 16;

/**
 * The entries of a ZIP archive whose list is damaged or missing, a copy that was cut for example: from the first header to
 * the next, as long as one follows the other. An entry whose end nobody knows is the last one.
 */
export async function* foundEntries(bytes: RandomBytes): AsyncGenerator<ZipEntry, void> {
  for (let at = 0; ;) {
    const header = await readLocalHeader(bytes, at);
    if (!header) return;
    const sizes = await sizesOf(bytes, header);
    if (!sizes && header.method !== methods.deflated) return;
    yield {
      name: await nameOf(bytes, at, header),
      at,
      packedBytes: sizes?.packedBytes ?? Math.max(0, bytes.size - header.start),
      bytes: sizes?.bytes,
      method: header.method,
      encrypted: (header.flags & 1) !== 0,
      checksum: sizes?.checksum ?? null,
    };
    if (!sizes) return;
    at = sizes.end;
  }
}

async function nameOf(bytes: RandomBytes, at: number, { flags, nameLength, extraLength }: LocalHeader) {
  const raw = await bytes.read(at + localHeaderBytes, nameLength + extraLength);
  try {
    return decodedName(flags, raw.subarray(0, nameLength), parseExtraFields(raw.subarray(nameLength)));
  } catch {
    return decodedName(flags, raw.subarray(0, nameLength), []);
  }
}

interface Sizes {
  readonly packedBytes: number;
  readonly bytes: number;
  readonly checksum: number;
  /** Where the next header stands. */
  readonly end: number;
}

/** Null where they cannot be known without unpacking. */
async function sizesOf(bytes: RandomBytes, header: LocalHeader): Promise<Sizes | null> {
  if ((header.flags & sizesFollow) !== 0) return await sizesBehind(bytes, header.start);
  if (header.packedBytes === inZip64) return null;
  return { ...header, end: header.start + header.packedBytes };
}

/**
 * What a writer that cannot go back writes behind the bytes of an entry. Its mark may also stand among the bytes by
 * chance; then the size in it is not the distance from their start, or no header follows.
 */
async function sizesBehind(bytes: RandomBytes, start: number): Promise<Sizes | null> {
  for (let from = start; from < bytes.size; from += blockBytes) {
    const block = await bytes.read(from, blockBytes + descriptorBytes + 1);
    for (let found = -1; ;) {
      found = block.indexOf('PK\u0007\u0008', found + 1, 'latin1');
      if (found < 0 || found >= blockBytes || block.length < found + descriptorBytes) break;
      const packedBytes = block.readUInt32LE(found + 8);
      const behind = block.toString('latin1', found + descriptorBytes, found + descriptorBytes + 2);
      if (packedBytes !== from + found - start || !'PK'.startsWith(behind)) continue;
      const end = from + found + descriptorBytes;
      return { packedBytes, bytes: block.readUInt32LE(found + 12), checksum: block.readUInt32LE(found + 4), end };
    }
  }
  return null;
}
