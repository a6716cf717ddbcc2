import { gapRule } from '../../limits.ts';
import { beginningsOf, type Minutes } from '../tally/minutes.ts';
import type { Beat } from './usual-gap.ts';
import type { Spell } from './windows.ts';

/** A stretch without a heartbeat. */
export interface Silence extends Spell {
  /** No heartbeat follows, and the log has no gap after it. */
  readonly open: boolean;
}

interface Stretch extends Silence {
  readonly endsInHeartbeat: boolean;
}

/**
 * The silences of a heartbeat that are longer than `longerThanMs` while the log goes on. Where nothing at all was logged
 * there is a gap in the log, and no silence: the time is counted from its end again. What was logged is known to the
 * minute. `beats` are in order.
 */
export function silencesIn(beats: readonly Beat[], log: Minutes, longerThanMs: number): readonly Silence[] {
  const times = beginningsOf(log);
  const gapMs = Math.max(longerThanMs, usualDistance(beats, log) * gapRule.timesMean);
  const silences: Silence[] = [];
  let lastMs = beats[0]?.toMs ?? Infinity;
  const endMs = Math.max(log.lastMs, lastMs);
  for (const { fromMs, toMs } of [...beats, { fromMs: Infinity, toMs: Infinity }]) {
    if (Math.min(fromMs, endMs) - lastMs > longerThanMs) {
      const inside = between(times, lastMs, Math.min(fromMs, endMs));
      for (const stretch of stretchesOf(lastMs, inside, fromMs === Infinity ? { endMs } : { beatMs: fromMs }, gapMs)) {
        if (goesOn(stretch, inside, longerThanMs)) silences.push(stretch);
      }
    }
    lastMs = Math.max(lastMs, toMs);
  }
  return silences.map(({ fromMs, toMs, open }) => ({ fromMs, toMs, open }));
}

/** How far apart events are that are no heartbeats; Infinity when there are too few to tell. */
function usualDistance(beats: readonly Beat[], { count, firstMs, lastMs }: Minutes): number {
  const others = beats.reduce((left, beat) => left - beat.count, count);
  return others > gapRule.timesMean ? (lastMs - firstMs) / others : Infinity;
}

/** The time from a heartbeat to the next or to the end of the log, cut where nothing was logged for longer than `gapMs`. */
function stretchesOf(
  heartbeatMs: number,
  inside: readonly number[],
  end: { readonly endMs: number } | { readonly beatMs: number },
  gapMs: number,
): readonly Stretch[] {
  const endsInHeartbeat = 'beatMs' in end;
  const stretches: Stretch[] = [];
  let began = heartbeatMs;
  let last = heartbeatMs;
  for (const ms of [...inside, endsInHeartbeat ? end.beatMs : end.endMs]) {
    if (ms - last > gapMs) {
      stretches.push({ fromMs: began, toMs: last, open: false, endsInHeartbeat: false });
      began = ms;
    }
    last = ms;
  }
  return [...stretches, { fromMs: began, toMs: last, open: !endsInHeartbeat, endsInHeartbeat }];
}

/**
 * True when the log shows that it went on without a heartbeat for so long. It does when the stretch ends in an event that
 * is none. Where a heartbeat ends it, there must be events so close to each other that together they cover more than
 * `longerThanMs`, or one that is farther than that from both ends: an event at the moment when all begins again shows
 * nothing.
 */
function goesOn({ fromMs, toMs, endsInHeartbeat }: Stretch, inside: readonly number[], longerThanMs: number): boolean {
  if (toMs - fromMs <= longerThanMs) return false;
  if (!endsInHeartbeat) return true;
  const times = between(inside, fromMs, toMs);
  if (times.length === 0) return false;
  let covered = 0;
  let last = fromMs;
  for (const ms of [...times, toMs]) {
    if (ms - last <= longerThanMs) covered += ms - last;
    last = ms;
  }
  return covered > longerThanMs || times.some((ms) => ms - fromMs > longerThanMs && toMs - ms > longerThanMs);
}

const minuteMs = 60_000;

/** Minutes that lie wholly between two moments: what was logged in them is none of the heartbeats at both ends. */
function between(minutes: readonly number[], fromMs: number, toMs: number): readonly number[] {
  return minutes.slice(firstBehind(minutes, fromMs), firstBehind(minutes, toMs - minuteMs));
}

/** Where in the minutes, which are in order, the first one behind this moment stands. */
function firstBehind(minutes: readonly number[], ms: number): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
