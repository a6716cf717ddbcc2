/** A file or folder as a ZIP archive lists it. */
export interface ZipEntry {
  /** As the archive says it: never a path on this computer. */
  readonly name: string;
  /** Where its own header stands. */
  readonly at: number;
  readonly packedBytes: number;
  /** Unpacked, as the archive says; undefined where it does not say. */
  readonly bytes: number | undefined;
  readonly method: number;
  readonly encrypted: boolean;
  /** Null where it is not known. */
  readonly checksum: number | null;
}

/** The two methods that are read. */
export const methods = { stored: 0, deflated: 8 } as const;

/** The names of those that are not, as tools show them. */
const otherMethods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'BZIP2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES',
};

/** The name of a method that is not read; null for one that is. */
export function foreignMethod({ method }: ZipEntry): string | null {
  if (method === methods.stored || method === methods.deflated) return null;
  return otherMethods[method] ?? String(method);
}

/** Folders are listed too, with a slash behind the name and nothing in them. */
export function isFolder({ name, packedBytes, bytes }: ZipEntry): boolean {
  return name.endsWith('/') && (bytes === 0 || packedBytes === 0);
}
