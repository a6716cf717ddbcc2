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

const nobody = /^(?:|-|n\/a|null|\(null\)|unknown)$/i;
const longestNobody = 'unknown'.length;
const noGuid = '00000000-0000-0000-0000-000000000000';
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Counts one event for a subject. Values that name nobody (empty, `-`, an all-zero GUID) are passed over. */
export function addSubject(tallies: SubjectTallies, value: string, ms: number | null): void {
  const id = spelling(value);
  if (id === null) return;
  const tally = tallyFor(tallies, id.toLowerCase(), id);
  tally.count += 1;
  if (ms === null) return;
  if (ms < tally.firstMs) tally.firstMs = ms;
  if (ms > tally.lastMs) tally.lastMs = ms;
}

/** Adds `other` to `tallies`; `other` is left as it is. */
export function mergeSubjects(tallies: SubjectTallies, other: SubjectTallies): void {
  for (const [key, from] of other) count(tallyFor(tallies, key, from.id), from);
}

function count(to: SubjectTally, from: Omit<SubjectTally, 'id'>): void {
  to.count += from.count;
  to.firstMs = Math.min(to.firstMs, from.firstMs);
  to.lastMs = Math.max(to.lastMs, from.lastMs);
}

function tallyFor(tallies: SubjectTallies, key: string, id: string): SubjectTally {
  const known = tallies.get(key);
  if (known) {
    if (id < known.id) known.id = ownCopy(id);
    return known;
  }
  // What is kept must not keep the block of text that it was found in; changed to lower case it is a copy already.
  const own = ownCopy(id);
  const fresh: SubjectTally = { id: own, count: 0, firstMs: Infinity, lastMs: -Infinity };
  tallies.set(key === id ? own : key, fresh);
  if (isOverfull(tallies.size, limits.namesPerGroup)) foldSubjects(tallies);
  return tallies.has(key) ? fresh : tallyFor(tallies, others, others);
}

/** Brings subjects down to their limit. */
export function foldSubjects(tallies: SubjectTallies): void {
  const beyond = takeBeyond(tallies, limits.namesPerGroup);
  if (beyond.length === 0) return;
  const rest = tallyFor(tallies, others, others);
  for (const tally of beyond) count(rest, tally);
}

/** How a name is told from others, but for its case: a GUID without braces; null for what names nobody. */
export function spelling(value: string): string | null {
  const trimmed = value.trim();
  const { length } = trimmed;
  // Names are asked for several times in every event: only what is long enough is looked at more closely.
  if (length <= longestNobody) return nobody.test(trimmed) ? null : trimmed;
  if (length !== noGuid.length && length !== noGuid.length + 1 && length !== noGuid.length + 2)
    return shortName(trimmed);
  const found = guid.exec(trimmed)?.[1]?.toLowerCase() ?? trimmed;
  return found === noGuid ? null : found;
}
