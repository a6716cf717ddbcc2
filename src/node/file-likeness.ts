import { digestOf } from './digest-of.ts';
import { fileHead } from './file-head.ts';
import { fileStream } from './file-input.ts';
import { openFile } from './archive/random-bytes.ts';
import { type Likeness, likenessHeadBytes } from './same-content.ts';
import type { OpenStream } from './stream-input.ts';

export function likenessOfFile(path: string, bytes: number): Likeness {
  const head = () => fileHead(path, likenessHeadBytes);
  return { bytes, checksum: null, head, digest: () => digestOf(fileStream(path, bytes)(ignore)) };
}

/** Of what is in a gzip file. Its size stands at the end, if it is one part; else it is another size, and like nothing. */
export async function likenessOfGzip(path: string, packedBytes: number, unpack: OpenStream): Promise<Likeness | null> {
  try {
    const bytes = await lastNumber(path, packedBytes);
    return { bytes, checksum: null, head: () => startOf(unpack(ignore)), digest: () => digestOf(unpack(ignore)) };
  } catch {
    // Why it cannot be read is said where it is read.
    return null;
  }
}

async function lastNumber(path: string, bytes: number): Promise<number> {
  const file = await openFile(path);
  try {
    return (await file.read(bytes - 4, 4)).readUInt32LE(0);
  } finally {
    await file.close();
  }
}

async function startOf(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const start: Buffer[] = [];
  let bytes = 0;
  for await (const part of parts) {
    start.push(Buffer.from(part.subarray(0, likenessHeadBytes)));
    bytes += part.length;
    if (bytes >= likenessHeadBytes) break;
  }
  return Buffer.concat(start);
}

/** What is wrong with a file is said when it is read as a log. */
function ignore(): void {}
