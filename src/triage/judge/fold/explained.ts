import type { Covers, SameThing } from '../../../model/rule.ts';
import { foldShare } from '../../limits.ts';
import { others } from '../../tally/bounded.ts';
import type { Histogram } from '../../tally/histogram.ts';
import type { PlaceTallies, PlaceTally } from '../../tally/place-tally.ts';
import type { Case } from '../case.ts';
import { placesOf, subjectsOf } from '../places.ts';
import { narrowed } from './narrowed.ts';

/**
 * Which share of a case's events a cause explains, 0 to 1: those in places and for subjects that the
 * cause names too, from the moment on that they may begin, and before the cause was over (`overMs`). Counts over time are
 * kept in bins, so a border may be off by one bin.
 */
export function explainedShare(cause: Case, link: Link, symptom: Case, overMs: number): number {
  const all = eventsIn(placesOf(symptom.failures));
  if (all === 0) return 0;
  const explained = eventsIn(explainedPart(cause, link, symptom, overMs));
  return Math.min(explained / all, ...link.same.map((thing) => sharedSubjects(thing, cause, symptom)));
}

/** The counts of those events, place by place. */
export type Explained = PlaceTallies;

export function explainedPart(cause: Case, link: Link, symptom: Case, overMs: number): Explained {
  const window = { fromMs: cause.firstMs - link.beforeMs, toMs: cause.lastMs + link.withinMs, overMs };
  const causePlaces = [...placesOf(cause.failures).values()];
  const part: PlaceTallies = new Map();
  for (const [key, place] of placesOf(symptom.failures)) {
    if (!causePlaces.some((other) => sharePlace(place, other, link)) || !beginsWithin(place.when, window)) continue;
    const values = new Map([...place.when.values].filter(([bin]) => isIn(place.when, bin, window.fromMs, overMs)));
    // What failed just so before the cause was there is not its symptom; a stray failure or two is no such thing.
    const before = countOf(place.when, -Infinity, window.fromMs) - overlapAt(place.when, values, window.fromMs);
    const explained = [...values.values()].reduce((sum, count) => sum + count, 0);
    if (before > (1 - foldShare) * explained) continue;
    if (values.size > 0) part.set(key, { ...place, when: narrowed(place.when, values) });
  }
  return part;
}

/** Events of the bin that the border lies in, which count as explained. */
function overlapAt({ widthMs }: Histogram, values: ReadonlyMap<number, number>, fromMs: number): number {
  return values.get(Math.floor(fromMs / widthMs)) ?? 0;
}

function eventsIn(places: PlaceTallies): number {
  return [...places.values()].reduce((sum, { when }) => sum + countOf(when, -Infinity, Infinity), 0);
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

function countOf(when: Histogram, fromMs: number, untilMs: number): number {
  let count = 0;
  for (const [bin, events] of when.values) if (isIn(when, bin, fromMs, untilMs)) count += events;
  return count;
}

/** True when a bin may hold events of a stretch of time. */
function isIn({ widthMs, firstMs, lastMs }: Histogram, bin: number, fromMs: number, untilMs: number): boolean {
  const startMs = Math.max(bin * widthMs, firstMs);
  const endMs = Math.min((bin + 1) * widthMs - 1, lastMs);
  return endMs >= fromMs && startMs < untilMs;
}

/** What one side does not name cannot tell the two apart. */
function sharePlace(one: PlaceTally, other: PlaceTally, { same }: Link): boolean {
  const agree = (mine: string, theirs: string) => mine === '' || theirs === '' || mine === theirs;
  return (
    (!same.includes('host') || agree(hostOf(one), hostOf(other))) &&
    (!same.includes('ca') || agree(one.ca, other.ca)) &&
    (!same.includes('ca-host') || agree(serverOf(one.ca), nameOf(hostOf(other)))) &&
    (!same.includes('template') || agree(one.template, other.template))
  );
}

/** The server of an authority, `server\\authority`, without its domain; empty where none is named. */
function serverOf(ca: string): string {
  return ca.includes('\\') ? nameOf(ca.slice(0, ca.indexOf('\\'))) : '';
}

/** One side may log the full name and the other the short one. */
function nameOf(host: string): string {
  return host.split('.')[0] ?? '';
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
