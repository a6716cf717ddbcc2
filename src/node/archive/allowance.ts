import { limits } from '../../read/limits.ts';
import { type Fault, fault } from '../fault.ts';

/** The limits of archives; see `limits.archive`. */
export type ArchiveLimits = Readonly<Record<keyof typeof limits.archive, number>>;

/** What may still be taken out of one archive, and of the archives inside it. */
export interface Allowance {
  readonly limits: ArchiveLimits;
  /** One more file or folder; false when there are too many. */
  takeEntry(): boolean;
  /** Bytes that were unpacked. Throws a fault when they are too many. */
  takeBytes(count: number): void;
}

/** @param packedBytes Size of the archive; infinite where nobody knows it. */
export function createAllowance(packedBytes: number, bounds: ArchiveLimits = limits.archive): Allowance {
  const mostOfPacked = Math.max(bounds.freeBytes, bounds.ratio * packedBytes);
  let entries = 0;
  let bytes = 0;
  return {
    limits: bounds,
    takeEntry() {
      entries += 1;
      return entries <= bounds.entries;
    },
    takeBytes(count) {
      bytes += count;
      if (bytes > bounds.totalBytes) throw overLimit('total', sizeText(bounds.totalBytes));
      if (bytes > mostOfPacked) throw overLimit('ratio', String(bounds.ratio));
    },
  };
}

/** To be thrown: something is larger than it may be. */
export function overLimit(limit: 'entries' | 'bytes' | 'total' | 'ratio' | 'depth' | 'held', most: string): Fault {
  return fault('archive-limit', { limit, most });
}

/** A limit as a person reads it: `4 GiB`. */
export function sizeText(bytes: number): string {
  const [unit, name] = bytes >= 1024 ** 3 ? [1024 ** 3, 'GiB'] : [1024 ** 2, 'MiB'];
  return `${bytes / unit} ${name}`;
}
