import type { Said, Status } from '../../model/finding.ts';
import { burstsToComeAndGo, endOfLog } from '../limits.ts';
import { atWidth } from '../tally/bins.ts';
import type { Histogram } from '../tally/histogram.ts';
import type { PlaceRecord } from './places.ts';

export interface Standing {
  readonly status: Status;
  readonly reason: Said;
}

/** How many of the devices that failed are known to have succeeded since; `named` is 0 where the log cannot tell. */
export interface Served {
  readonly named: number;
  readonly served: number;
}

/**
 * Where a failure stands when the log ends. Recovered needs a success of the same kind in every place that failed,
 * after the last failure there, and somebody who was served; mere silence is only ever called quiet. `zoneGiven`: times
 * without a zone were read in a zone that the user named.
 */
export function standingOf(places: readonly PlaceRecord[], served: Served, zoneGiven: boolean): Standing {
  const open = places.filter(isOpen);
  const shown = open.length > 0 ? open : places;
  const lastFailure = latest(shown.map(({ failed }) => failed));
  if (!Number.isFinite(lastFailure)) return { status: 'quiet', reason: { key: 'standing.no-times', args: {} } };

  const ending = open.filter(failsAtEnd);
  // What other places achieved since says nothing of the ones that are open.
  const lastSuccess = latest(shown.map(({ succeeded }) => succeeded));
  const bursts = Math.max(...places.map(burstsOf));
  const agoMs = Math.min(...(ending.length > 0 ? ending : shown).map(({ failed, log }) => log.lastMs - failed.lastMs));
  const atEnd = agoMs < 1_000 ? 'yes' : 'no';
  const args = { last: iso(lastFailure), lastSuccess: iso(lastSuccess), agoMs, atEnd, bursts, ...served };
  const seen = Number.isFinite(lastSuccess) ? 'after-success' : 'no-success';

  if (ending.length > 0) return say('still-failing', seen, args);
  if (!zoneGiven && places.some(({ incomparable }) => incomparable)) return say('quiet', 'zone', args);
  if (open.length === 0 && served.named > 0 && served.served === 0) return say('quiet', 'nobody-served', args);
  if (bursts >= burstsToComeAndGo) return say('intermittent', open.length > 0 ? 'open' : 'over', args);
  return open.length === 0 ? say('recovered', 'success', args) : say('quiet', seen, args);
}

function isOpen({ failed, succeeded }: PlaceRecord): boolean {
  return succeeded.lastMs <= failed.lastMs;
}

/** The end of a log is the end of what this product logged on this server, not of the whole folder. */
function failsAtEnd({ failed, log }: PlaceRecord): boolean {
  const window = Math.min((log.lastMs - log.firstMs) * endOfLog.share, endOfLog.hours * 3_600_000);
  return failed.lastMs >= log.lastMs - window;
}

function say(status: Status, why: string, args: Said['args']): Standing {
  return { status, reason: { key: `standing.${status}.${why}`, args } };
}

/** Runs of failures that a time of nothing but successes ended. */
function burstsOf({ failed, succeeded }: PlaceRecord): number {
  const widthMs = Math.max(failed.widthMs, succeeded.widthMs);
  const failures = atWidth(failed, widthMs);
  const moments = [...new Set([...failures.keys(), ...atWidth(succeeded, widthMs).keys()])].toSorted((a, b) => a - b);
  let bursts = 0;
  let inBurst = false;
  for (const moment of moments) {
    const fails = failures.has(moment);
    if (fails && !inBurst) bursts += 1;
    inBurst = fails;
  }
  return bursts;
}

function latest(histograms: readonly Histogram[]): number {
  return Math.max(...histograms.map(({ lastMs }) => lastMs));
}

function iso(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : '';
}
