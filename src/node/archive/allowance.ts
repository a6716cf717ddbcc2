import { limits } from '../../read/limits.ts';
import { type Fault, fault } from '../fault.ts';

/** The limits of archives; see `limits.archive`. */
export type ArchiveLimits = Readonly<Record<keyof typeof limits.archive, number>>;

/** What bytes are counted against while they are unpacked. */
export interface BytesAllowance {
  readonly limits: ArchiveLimits;
  /** Bytes that were unpacked. Throws a fault when they are too many. */
  takeBytes(count: number): void;
}

/** What may still be taken out of one archive, and of the archives inside it. */
export interface Allowance extends BytesAllowance {
  /** One more file or folder; false when there are too many. */
  takeEntry(): boolean;
  /** For the archives inside: what they hold is counted when it is read, and is not to be counted with them too. */
  readonly onTheWay: BytesAllowance;
  /** For what is unpacked only to be compared: nothing is to be read less for that. */
  readonly compared: BytesAllowance;
}

/** An archive inside is unpacked to be listed, to be read, and once more for the logs that are read last; one in it may be, too. */
const waysThrough = 4;

/** @param packedBytes Size of the archive; infinite where nobody knows it. */
export function createAllowance(packedBytes: number, bounds: ArchiveLimits = limits.archive): Allowance {
  let entries = 0;
  return {
    limits: bounds,
    takeEntry() {
      entries += 1;
      return entries <= bounds.entries;
    },
    takeBytes: bytesCounter(packedBytes, bounds, 1),
    onTheWay: { limits: bounds, takeBytes: bytesCounter(packedBytes, bounds, waysThrough) },
    compared: { limits: bounds, takeBytes: bytesCounter(packedBytes, bounds, 1) },
  };
}

function bytesCounter(packedBytes: number, bounds: ArchiveLimits, ways: number): BytesAllowance['takeBytes'] {
  const mostOfPacked = Math.max(bounds.freeBytes, bounds.ratio * packedBytes);
  let bytes = 0;
  return (count) => {
    bytes += count;
    if (bytes > ways * bounds.totalBytes) throw overLimit('total', sizeText(bounds.totalBytes));
    if (bytes > ways * mostOfPacked) throw overLimit('ratio', String(bounds.ratio));
  };
}

/** To be thrown: something is larger than it may be. */
export function overLimit(
  limit: 'entries' | 'parts' | 'bytes' | 'total' | 'ratio' | 'depth' | 'held',
  most: string,
): Fault {
  return fault('archive-limit', { limit, most });
}

/** A limit as a person reads it: `4 GiB`. */
export function sizeText(bytes: number): string {
  const [unit, name] = bytes >= 1024 ** 3 ? [1024 ** 3, 'GiB'] : [1024 ** 2, 'MiB'];
  return `${bytes / unit} ${name}`;
}
