import { type Fault, fault } from '../fault.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { systemCode } from '../reason.ts';
import { type Allowance, overLimit } from './allowance.ts';
import { archiveExtent, windowOf } from './archive-extent.ts';
import { listedEntries } from './central-directory.ts';
import { foundEntries } from './found-entries.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { ZipEntry } from './zip-entry.ts';

export interface ZipEntries {
  readonly entries: readonly ZipEntry[];
  /** What is wrong with the archive as a whole. */
  readonly faults: readonly Fault[];
  /** Bytes in front of and behind an archive that is whole. */
  readonly others: number;
}

/**
 * The files and folders of a ZIP archive, also where other bytes stand in front of it or behind it. Where its list is
 * damaged, those that the list does not name are looked for in front of it. Throws what the system throws.
 */
export async function zipEntries(bytes: RandomBytes, allowance: Allowance): Promise<ZipEntries> {
  const entries: ZipEntry[] = [];

  /** False when there are too many. */
  async function take(from: AsyncIterable<ZipEntry>, known: ReadonlySet<number>): Promise<boolean> {
    for await (const entry of from) {
      if (known.has(entry.at)) continue;
      if (!allowance.takeEntry()) return false;
      entries.push({ ...entry, name: shortened(entry.name, allowance.limits.nameChars) });
    }
    return true;
  }

  const faults: Fault[] = [];
  const extent = await archiveExtent(bytes);
  const from = extent?.from ?? 0;
  const list = extent ? listedEntries(windowOf(bytes, extent)) : listedEntries(bytes);
  let whole: boolean;
  let listed: number;
  try {
    whole = await take(moved(list, from), new Set());
    listed = entries.length;
    // What stands in front may be another archive.
    if (from > 0 && whole) whole = await take(foundEntries(bytes), new Set(entries.map(({ at }) => at)));
  } catch (error) {
    if (systemCode(error) !== null) throw error;
    listed = -1;
    whole = await take(foundEntries(bytes), new Set(entries.map(({ at }) => at)));
  }
  if (listed !== entries.length) faults.push(fault('archive-damaged', { found: entries.length }));
  if (!whole) faults.push(overLimit('entries', String(allowance.limits.entries)));
  return { entries, faults, others: faults.length === 0 ? (extent?.others ?? 0) : 0 };
}

async function* moved(entries: AsyncIterable<ZipEntry>, by: number): AsyncGenerator<ZipEntry, void> {
  for await (const entry of entries) yield { ...entry, at: entry.at + by };
}

/** Ten thousand names may be as long as a list can make them. What marks a folder stays. */
function shortened(name: string, mostChars: number): string {
  if (name.length <= mostChars + 2) return name;
  return ownCopy(`${name.slice(0, mostChars + 1)}${name.endsWith('/') ? '/' : ''}`);
}
