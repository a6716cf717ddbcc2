import { crc32, deflateRawSync } from 'node:zlib';

/** What goes into an archive, and what a hostile or careless writer says about it. */
export interface Packed {
  readonly name: string | Buffer;
  readonly bytes?: string | Uint8Array;
  /** 0 stored, 8 deflated (the default), or what is said to be used on stored bytes. */
  readonly method?: number;
  readonly flags?: number;
  /** Extra fields, the same in both headers. */
  readonly extra?: Buffer;
  /** Sizes and checksum stand behind the bytes, and zeros in front of them. */
  readonly sizesBehind?: boolean;
  /** Sizes and offset of the list stand in fields of 64 bits. */
  readonly zip64?: boolean;
  readonly checksum?: number;
}

/** Names are marked as UTF-8. */
export const utf8Name = 0x800;
export const encrypted = 0x1;

/** The bytes of a ZIP archive. */
export function zipOf(files: readonly Packed[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { front, listed } = entryOf(file, at);
    parts.push(front);
    list.push(listed);
    at += front.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  const wide = files.some(({ zip64 }) => zip64) ? zip64End(files.length, directory.length, at) : Buffer.alloc(0);
  return Buffer.concat([...parts, directory, wide, end, Buffer.from(comment, 'latin1')]);
}

/** Where the list of an archive begins. */
export function listAt(zip: Buffer): number {
  return zip.readUInt32LE(zip.length - 22 + 16);
}

function entryOf(file: Packed, at: number): { readonly front: Buffer; readonly listed: Buffer } {
  const { name, bytes = '', method = 8, flags = utf8Name, sizesBehind = false, zip64 = false } = file;
  const content = Buffer.from(bytes as Uint8Array);
  const packed = method === 8 ? deflateRawSync(content) : content;
  const sum = file.checksum ?? crc32(content);
  const rawName = Buffer.from(name as string, 'utf8');
  const common = (where: 'front' | 'list') => {
    const known = where === 'list' || !sizesBehind;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags | (sizesBehind ? 0x8 : 0), 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(known ? sum : 0, 10);
    fields.writeUInt32LE(zip64 ? 0xffffffff : known ? packed.length : 0, 14);
    fields.writeUInt32LE(zip64 ? 0xffffffff : known ? content.length : 0, 18);
    fields.writeUInt16LE(rawName.length, 22);
    fields.writeUInt16LE(extra.length, 24);
    return fields;
  };
  const extra = Buffer.concat([
    file.extra ?? Buffer.alloc(0),
    zip64 ? wideSizes(content.length, packed.length) : Buffer.alloc(0),
  ]);
  const behind = Buffer.alloc(sizesBehind ? 16 : 0);
  if (sizesBehind) {
    behind.writeUInt32LE(0x08074b50, 0);
    behind.writeUInt32LE(sum, 4);
    behind.writeUInt32LE(packed.length, 8);
    behind.writeUInt32LE(content.length, 12);
  }
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return {
    front: Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common('front'), rawName, extra, packed, behind]),
    listed: Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common('list'), rest, rawName, extra]),
  };
}

function wideSizes(bytes: number, packedBytes: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(bytes), 4);
  field.writeBigUInt64LE(BigInt(packedBytes), 12);
  return field;
}

/** The end of a list in 64 bits, and where it is. */
export function zip64End(
  entries: number,
  listBytes: number,
  listStart: number,
  saidAt = listStart + listBytes,
): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(listBytes), 40);
  end.writeBigUInt64LE(BigInt(listStart), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(saidAt), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
