import type { EventRecord } from '../../../model/event.ts';
import type { Histogram } from '../../tally/histogram.ts';
import type { PlaceTallies } from '../../tally/place-tally.ts';
import { type Case, eventsOf, isSilence } from '../case.ts';
import type { Log } from '../log.ts';
import { placesOf } from '../places.ts';
import { explainedPart, type Explained } from './explained.ts';
import { narrowed } from './narrowed.ts';
import { bestLink } from './parents.ts';
import { sliceOf } from './slice.ts';

/** A cause that takes the same pair apart more often than this is no cause of it. */
const mostSlices = 8;

/**
 * Takes cases apart that a cause explains in part: the events on its server and in its time become its symptoms, and what
 * happened before it or elsewhere stays a case, with its own times.
 */
export function splitCases(cases: readonly Case[], stories: readonly Case[], log: Log): readonly Case[] {
  const causes = stories.filter((one) => one.story && (!one.beside || isSilence(one)));
  return cases.flatMap((one) => (one.beside ? [one] : splitCase(one, causes, log)));
}

function splitCase(whole: Case, causes: readonly Case[], log: Log): readonly Case[] {
  const others = causes.filter(({ rule }) => rule !== whole.rule);
  const slices: Case[] = [];
  let rest = whole;
  for (let turn = 0; turn < mostSlices; turn += 1) {
    const best = bestLink(others, rest, log);
    if (!best) break;
    const part = explainedPart(best.cause, best.link, rest, best.overMs);
    const events = countOf(part);
    const all = eventsOf(rest.parts);
    if (events === 0 || events >= all) break;
    slices.push(sliceOf(rest, cutOf(part), events));
    rest = sliceOf(rest, cutOf(remainder(rest, part)), all - events);
  }
  return [...slices, rest];
}

function countOf(places: Explained): number {
  return [...places.values()].reduce((sum, { when }) => sum + total(when), 0);
}

function total({ values }: Histogram): number {
  return [...values.values()].reduce((sum, count) => sum + count, 0);
}

function remainder(pair: Case, taken: PlaceTallies): PlaceTallies {
  const left: PlaceTallies = new Map();
  for (const [key, place] of placesOf(pair.failures)) {
    const minus = taken.get(key)?.when.values;
    const values = new Map([...place.when.values].filter(([bin]) => !minus?.has(bin)));
    if (values.size > 0) left.set(key, { ...place, when: narrowed(place.when, values) });
  }
  return left;
}

function cutOf(places: PlaceTallies) {
  const all = [...places.values()];
  const covers = (ms: number) => all.some(({ when }) => when.values.has(Math.floor(ms / when.widthMs)));
  const overlaps = (firstMs: number, lastMs: number) =>
    all.some(({ when }) => when.firstMs <= lastMs && when.lastMs >= firstMs);
  return {
    places,
    takes: ({ computer, time }: EventRecord) =>
      time.ms !== null && covers(time.ms) && all.some(({ host }) => host === computer.toLowerCase() || computer === ''),
    seen: ({ firstMs, lastMs }: { readonly firstMs: number; readonly lastMs: number }) => overlaps(firstMs, lastMs),
  };
}
