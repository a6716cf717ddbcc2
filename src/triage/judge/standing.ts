import type { Said } from '../../model/finding.ts';
import { burstsToComeAndGo } from '../limits.ts';
import { isoOf } from '../result/times.ts';
import { type Case, isCondition, isSilence } from './case.ts';
import type { Folded } from './fold/fold.ts';
import type { Log } from './log.ts';
import { recordsOf } from './records.ts';
import { type Served, type Standing, standingOf } from './status.ts';

/** A standing, and the last success of the same kind (milliseconds since 1970; -Infinity when there is none). */
export interface FoldedStanding extends Standing {
  readonly lastSuccessMs: number;
}

/**
 * Where a cause and its symptoms stand when the log ends. The cause decides; but while a symptom goes on the whole is not
 * over, and of two that go on the one that failed last gives the reason.
 */
export function standingOfFolded({ cause, symptoms }: Folded, served: Served, log: Log): FoldedStanding {
  const own = standingOfCase(cause, served, log);
  const open = symptoms
    .map(({ of }) => ({ of, standing: standingOfCase(of, served, log) }))
    .filter(({ standing, of }) => standing.status === 'still-failing' && of.lastMs > cause.lastMs)
    .toSorted((one, other) => other.of.lastMs - one.of.lastMs);
  return open[0]?.standing ?? own;
}

function standingOfCase(one: Case, served: Served, log: Log): FoldedStanding {
  if (isSilence(one)) return standingOfSilence(one);
  const records = recordsOf(one, log);
  const lastSuccessMs = Math.max(...records.map(({ succeeded }) => succeeded.lastMs));
  const standing = standingOf(records, served, log.zoneGiven);
  const timeless = !Number.isFinite(one.lastMs);
  if (!isCondition(one) || timeless) return { ...standing, lastSuccessMs };
  const reason: Said = { key: `standing.condition.${standing.status}`, args: standing.reason.args };
  return { ...standing, reason, lastSuccessMs };
}

/** A heartbeat that is heard again has recovered; one that is not heard when the log ends has not. */
function standingOfSilence({ incidents, lastMs }: Case): FoldedStanding {
  const spells = incidents.flatMap((incident) => incident.spells);
  const usualMs = Math.max(...incidents.map(({ silence }) => silence?.usualMs ?? 0));
  const open = incidents.some(({ silence }) => silence?.open);
  const longestMs = spells.reduce((longest, { fromMs, toMs }) => Math.max(longest, toMs - fromMs), 0);
  const args = { usualMs, longestMs, times: spells.length, last: isoOf(lastMs) ?? '' };
  if (open) return { status: 'still-failing', reason: { key: 'standing.silence.open', args }, lastSuccessMs: lastMs };
  const status = spells.length >= burstsToComeAndGo ? 'intermittent' : 'recovered';
  return { status, reason: { key: 'standing.silence.over', args }, lastSuccessMs: lastMs };
}
