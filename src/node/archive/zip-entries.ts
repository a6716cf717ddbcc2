import { type Fault, fault } from '../fault.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { systemCode } from '../reason.ts';
import { type Allowance, overLimit } from './allowance.ts';
import { listedEntries } from './central-directory.ts';
import { foundEntries } from './found-entries.ts';
import type { RandomBytes } from './random-bytes.ts';
import type { ZipEntry } from './zip-entry.ts';

export interface ZipEntries {
  readonly entries: readonly ZipEntry[];
  /** What is wrong with the archive as a whole. */
  readonly faults: readonly Fault[];
}

/**
 * The files and folders of a ZIP archive. Where its list is damaged, those that the list does not name are looked for in
 * front of it. Throws what the system throws.
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
  let whole: boolean;
  try {
    whole = await take(listedEntries(bytes), new Set());
  } catch (error) {
    if (systemCode(error) !== null) throw error;
    whole = await take(foundEntries(bytes), new Set(entries.map(({ at }) => at)));
    faults.push(fault('archive-damaged', { found: entries.length }));
  }
  if (!whole) faults.push(overLimit('entries', String(allowance.limits.entries)));
  return { entries, faults };
}

/** Ten thousand names may be as long as a list can make them. What marks a folder stays. */
function shortened(name: string, mostChars: number): string {
  if (name.length <= mostChars + 2) return name;
  return ownCopy(`${name.slice(0, mostChars + 1)}${name.endsWith('/') ? '/' : ''}`);
}
