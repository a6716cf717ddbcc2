import type { RandomBytes } from './random-bytes.ts';

/** What stands in front of the bytes of an entry. */
export interface LocalHeader {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly nameLength: number;
  readonly extraLength: number;
  /** Where the bytes of the entry begin. */
  readonly start: number;
}

/** Its length without name and extra fields. */
export const localHeaderBytes = 30;

/** The header at a place; null when there is none. */
export async function readLocalHeader(bytes: RandomBytes, at: number): Promise<LocalHeader | null> {
  const header = await bytes.read(at, localHeaderBytes);
  if (header.length < localHeaderBytes || header.readUInt32LE(0) !== 0x04034b50) return null;
  const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
  return {
    flags: header.readUInt16LE(6),
    method: header.readUInt16LE(8),
    checksum: header.readUInt32LE(14),
    packedBytes: header.readUInt32LE(18),
    bytes: header.readUInt32LE(22),
    nameLength,
    extraLength,
    start: at + localHeaderBytes + nameLength + extraLength,
  };
}
