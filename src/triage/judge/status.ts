import type { Said, Status } from '../../model/finding.ts';
import { burstsToComeAndGo, endOfLog } from '../limits.ts';
import { atWidth } from '../tally/bins.ts';
import type { Histogram } from '../tally/histogram.ts';
import type { PlaceRecord } from './places.ts';

export interface LogSpan {
  readonly firstMs: number;
  readonly lastMs: number;
}

export interface Standing {
  readonly status: Status;
  readonly reason: Said;
}

/**
 * Where a failure stands when the log ends. Recovered needs a success of the same kind in every place that failed,
 * after the last failure there; mere silence is only ever called quiet.
 */
export function standingOf(places: readonly PlaceRecord[], log: LogSpan): Standing {
  const open = places.filter(({ failed, succeeded }) => succeeded.lastMs <= failed.lastMs);
  const lastFailure = latest((open.length > 0 ? open : places).map(({ failed }) => failed));
  if (!Number.isFinite(lastFailure)) return { status: 'quiet', reason: { key: 'standing.no-times', args: {} } };

  const lastSuccess = latest(places.map(({ succeeded }) => succeeded));
  const bursts = Math.max(...places.map(burstsOf));
  const agoMs = log.lastMs - lastFailure;
  const atEnd = agoMs < 1_000 ? 'yes' : 'no';
  const args = { last: iso(lastFailure), lastSuccess: iso(lastSuccess), agoMs, atEnd, bursts };
  const seen = Number.isFinite(lastSuccess) ? 'after-success' : 'no-success';
  if (open.length > 0 && lastFailure >= log.lastMs - endWindow(log)) return say('still-failing', seen, args);
  if (bursts >= burstsToComeAndGo) return say('intermittent', open.length > 0 ? 'open' : 'over', args);
  return open.length === 0 ? say('recovered', 'success', args) : say('quiet', seen, args);
}

function say(status: Status, why: string, args: Said['args']): Standing {
  return { status, reason: { key: `standing.${status}.${why}`, args } };
}

function endWindow({ firstMs, lastMs }: LogSpan): number {
  return Math.min((lastMs - firstMs) * endOfLog.share, endOfLog.hours * 3_600_000);
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
