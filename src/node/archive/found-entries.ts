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
 * chance; then the size in it is not the distance from their start.
 */
async function sizesBehind(bytes: RandomBytes, start: number): Promise<Sizes | null> {
  for (let from = start; from < bytes.size; from += blockBytes) {
    const block = await bytes.read(from, blockBytes + descriptorBytes - 1);
    for (let found = block.indexOf('PK\u0007\u0008', 0, 'latin1'); found >= 0 && found < blockBytes;) {
      const descriptor = block.subarray(found, found + descriptorBytes);
      const packedBytes = descriptor.length < descriptorBytes ? -1 : descriptor.readUInt32LE(8);
      const end = from + found + descriptorBytes;
      if (packedBytes === from + found - start) {
        return { packedBytes, bytes: descriptor.readUInt32LE(12), checksum: descriptor.readUInt32LE(4), end };
      }
      found = block.indexOf('PK\u0007\u0008', found + 1, 'latin1');
    }
  }
  return null;
}
