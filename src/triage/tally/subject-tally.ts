import { limits } from '../limits.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { isOverfull, others, shortName, takeBeyond } from './bounded.ts';

/** What is kept of one device, user, host, authority, template or certificate. */
export interface SubjectTally {
  /** As logged; of several spellings the first in code point order. */
  id: string;
  count: number;
  /** Milliseconds since 1970, UTC; Infinity and -Infinity while no event had a time. */
  firstMs: number;
  lastMs: number;
}

/** Subjects by their normalised spelling; those beyond the limit are counted together, as `others`. */
export type SubjectTallies = Map<string, SubjectTally>;

const noSubject = /^(?:|-|n\/a|null|\(null\)|unknown|\{?0{8}-0{4}-0{4}-0{4}-0{12}\}?)$/i;
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Counts one event for a subject. Values that name nobody (empty, `-`, an all-zero GUID) are passed over. */
export function addSubject(tallies: SubjectTallies, value: string, ms: number | null): void {
  const id = spelling(value);
  if (id === null) return;
  const tally = tallyFor(tallies, id);
  tally.count += 1;
  if (ms === null) return;
  tally.firstMs = Math.min(tally.firstMs, ms);
  tally.lastMs = Math.max(tally.lastMs, ms);
}

/** Adds `other` to `tallies`; `other` is left as it is. */
export function mergeSubjects(tallies: SubjectTallies, other: SubjectTallies): void {
  for (const from of other.values()) count(tallyFor(tallies, from.id), from);
}

function count(to: SubjectTally, from: Omit<SubjectTally, 'id'>): void {
  to.count += from.count;
  to.firstMs = Math.min(to.firstMs, from.firstMs);
  to.lastMs = Math.max(to.lastMs, from.lastMs);
}

function tallyFor(tallies: SubjectTallies, id: string): SubjectTally {
  const key = id.toLowerCase();
  const known = tallies.get(key);
  if (known) {
    if (id < known.id) known.id = ownCopy(id);
    return known;
  }
  // What is kept must not keep the block of text that it was found in.
  const fresh: SubjectTally = { id: ownCopy(id), count: 0, firstMs: Infinity, lastMs: -Infinity };
  tallies.set(ownCopy(key), fresh);
  if (isOverfull(tallies.size, limits.namesPerGroup)) foldSubjects(tallies);
  return tallies.has(key) ? fresh : tallyFor(tallies, others);
}

/** Brings subjects down to their limit. */
export function foldSubjects(tallies: SubjectTallies): void {
  const beyond = takeBeyond(tallies, limits.namesPerGroup);
  if (beyond.length === 0) return;
  const rest = tallyFor(tallies, others);
  for (const tally of beyond) count(rest, tally);
}

/** How a name is told from others, but for its case: a GUID without braces; null for what names nobody. */
export function spelling(value: string): string | null {
  const trimmed = value.trim();
  if (noSubject.test(trimmed)) return null;
  return guid.exec(trimmed)?.[1]?.toLowerCase() ?? shortName(trimmed);
}
