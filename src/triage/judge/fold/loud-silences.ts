import type { Incident } from '../../correlate/incident.ts';
import { foldShare } from '../../limits.ts';
import { type Case, isSilence } from '../case.ts';
import type { Log } from '../log.ts';
import { placesOf, stretchOf } from '../places.ts';
import { selects } from '../selects.ts';

/**
 * Heartbeats that stopped while the same work failed are no silence: the failures say more. Gives the failing case that
 * each such silence belongs to.
 */
export function loudSilences(cases: readonly Case[], log: Log): ReadonlyMap<Case, Case> {
  const loud = new Map<Case, Case>();
  for (const silence of cases.filter(isSilence)) {
    const failing = cases
      .filter((one) => !one.beside && endsWith(one, silence, log))
      .filter((one) => silence.incidents.every((incident) => failsDuring(one, incident)))
      .toSorted((one, other) => one.firstMs - other.firstMs || (one.rule < other.rule ? -1 : 1));
    if (failing[0]) loud.set(silence, failing[0]);
  }
  return loud;
}

/** True when the heartbeat is the success that ends these failures: both are about the same work. */
function endsWith(one: Case, silence: Case, { groups }: Log): boolean {
  const beats = new Set(silence.parts.map(({ group }) => group));
  return groups.some((group) => beats.has(group) && one.endedBy.some((selector) => selects(selector, one.pack, group)));
}

/** True when the failures of that server fill the silence: they begin with it or before, and go on for most of it. */
function failsDuring(one: Case, { key, spells }: Incident): boolean {
  const silent = new Set(Object.values(key).map((host) => host.toLowerCase()));
  const there = [...placesOf(one.failures).values()].filter(({ host }) => silent.has(host)).map(({ when }) => when);
  if (there.length === 0) return false;
  const { firstMs, lastMs } = stretchOf(there);
  const all = spells.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs), 0);
  const filled = spells.reduce((sum, { fromMs, toMs }) => sum + overlap(firstMs, lastMs, fromMs, toMs), 0);
  return filled >= foldShare * all;
}

function overlap(firstMs: number, lastMs: number, fromMs: number, toMs: number): number {
  return Math.max(0, Math.min(lastMs, toMs) - Math.max(firstMs, fromMs));
}
