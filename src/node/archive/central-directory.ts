import { callbackify } from 'node:util';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { decodedName } from './entry-name.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { ZipEntry } from './zip-entry.ts';

/** What the list at the end of a ZIP archive names. Throws an error of yauzl where the list is damaged or missing. */
export async function* listedEntries(bytes: RandomBytes): AsyncGenerator<ZipEntry, void> {
  // Names and sizes are not checked there: one bad entry would end the list.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await fromRandomAccessReaderPromise(readerOf(bytes), bytes.size, options);
  for await (const entry of zip.eachEntry()) yield entryOf(entry);
}

function entryOf(entry: Entry): ZipEntry {
  return {
    name: decodedName(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields),
    at: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    checksum: entry.crc32,
  };
}

/** The library asks for a subclass; what it uses is one method, and the counting of users that it does itself. */
function readerOf(bytes: RandomBytes): RandomAccessReader {
  const reader = Reflect.construct(RandomAccessReader, []) as RandomAccessReader;
  reader.read = callbackify(async (buffer: Buffer, offset: number, length: number, position: number) => {
    const found = await bytes.read(position, length);
    found.copy(buffer, offset);
    if (found.length < length) throw new Error('unexpected end');
  });
  return reader;
}
