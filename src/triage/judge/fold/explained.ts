import type { Covers, SameThing } from '../../../model/rule.ts';
import { others } from '../../tally/bounded.ts';
import type { Histogram } from '../../tally/histogram.ts';
import type { PlaceTally } from '../../tally/place-tally.ts';
import type { Case } from '../case.ts';
import { placesOf, subjectsOf } from '../places.ts';

/**
 * Which share of a case's events a cause explains, 0 to 1: those in places and for subjects that the
 * cause names too, from the moment on that they may begin, and before the cause was over (`overMs`). Counts over time are
 * kept in bins, so a border may be off by one bin.
 */
export function explainedShare(cause: Case, link: Link, symptom: Case, overMs: number): number {
  const window = { fromMs: cause.firstMs - link.beforeMs, toMs: cause.lastMs + link.withinMs, overMs };
  const places = [...placesOf(symptom.failures).values()];
  const causePlaces = [...placesOf(cause.failures).values()];
  const all = places.reduce((sum, { when }) => sum + countOf(when, -Infinity, Infinity), 0);
  if (all === 0) return 0;
  const inPlace = (place: PlaceTally) => causePlaces.some((other) => sharePlace(place, other, link));
  const explained = places
    .filter(inPlace)
    .filter(({ when }) => beginsWithin(when, window))
    .reduce((sum, { when }) => sum + countOf(when, window.fromMs, overMs), 0);
  return Math.min(explained / all, ...link.same.map((thing) => sharedSubjects(thing, cause, symptom)));
}

/** When a symptom may begin, and what it must have in common with its cause. */
export type Link = Pick<Covers, 'withinMs' | 'beforeMs' | 'same'>;

interface Window {
  readonly fromMs: number;
  readonly toMs: number;
  readonly overMs: number;
}

function beginsWithin(when: Histogram, { fromMs, toMs, overMs }: Window): boolean {
  return countOf(when, fromMs, Math.min(toMs + 1, overMs)) > 0;
}

function countOf({ values, widthMs, firstMs, lastMs }: Histogram, fromMs: number, untilMs: number): number {
  if (lastMs < fromMs || firstMs >= untilMs) return 0;
  let count = 0;
  for (const [bin, events] of values) {
    const startMs = Math.max(bin * widthMs, firstMs);
    if (startMs + widthMs > fromMs && startMs < untilMs) count += events;
  }
  return count;
}

/** What one side does not name cannot tell the two apart. */
function sharePlace(one: PlaceTally, other: PlaceTally, { same }: Link): boolean {
  const agree = (mine: string, theirs: string) => mine === '' || theirs === '' || mine === theirs;
  return (
    (!same.includes('host') || agree(hostOf(one), hostOf(other))) &&
    (!same.includes('ca') || agree(one.ca, other.ca)) &&
    (!same.includes('template') || agree(one.template, other.template))
  );
}

/** An export without computer names stands under its file's name, which says nothing about the server. */
function hostOf({ host }: PlaceTally): string {
  return host.startsWith('file:') ? '' : host;
}

function sharedSubjects(thing: SameThing, cause: Case, symptom: Case): number {
  if (thing !== 'device' && thing !== 'user') return 1;
  const kind = thing === 'device' ? 'devices' : 'users';
  const [named, mine] = [cause, symptom].map(({ failures }) => subjectsOf(failures, kind));
  if (!named || !mine || named.size === 0 || mine.size === 0 || named.has(others)) return 1;
  let all = 0;
  let shared = 0;
  for (const [key, { count }] of mine) {
    all += count;
    if (named.has(key)) shared += count;
  }
  return shared / all;
}
