import type { Said } from '../../model/finding.ts';
import { restartRule, spikeRule } from '../limits.ts';
import { mergeBins } from '../tally/bins.ts';
import { emptyHistogram } from '../tally/histogram.ts';
import { type Case, eventsOf, isSilence } from './case.ts';
import type { Folded } from './fold/fold.ts';
import type { Log } from './log.ts';
import { overAt } from './over-at.ts';
import { placesOf } from './places.ts';

/** What else a reader should know of a finding: attempts, other rules that fit, a spike, and what a restart did. */
export function notesOn({ cause, retries, alsoFit, silences }: Folded, log: Log): readonly Said[] {
  const attempts = eventsOf(retries.flatMap(({ parts }) => parts));
  return [
    ...(attempts > 0 ? [{ key: 'note.retries', args: { attempts } }] : []),
    ...alsoFit.map(({ rule }) => ({ key: 'note.also', args: { rule } })),
    ...silences.map(({ rule }) => ({ key: 'note.silence', args: { rule } })),
    ...(isSilence(cause) || cause.beside ? [] : spikeOf(cause)),
    ...restartsAround(cause, log),
  ];
}

/** One stretch of time that holds far more failures than the others. */
function spikeOf(cause: Case): readonly Said[] {
  const when = emptyHistogram();
  for (const { when: more } of placesOf(cause.failures).values()) mergeBins(when, more);
  const stretches = Math.floor(when.lastMs / when.widthMs) - Math.floor(when.firstMs / when.widthMs) + 1;
  const [peak] = [...when.values].toSorted(([at, one], [elsewhere, other]) => other - one || at - elsewhere);
  if (!peak || stretches < spikeRule.stretches) return [];
  const [bin, events] = peak;
  const rest = [...when.values.values()].reduce((sum, count) => sum + count, 0) - events;
  const usual = rest / (stretches - 1);
  if (rest === 0 || events < spikeRule.least || events < spikeRule.times * usual) return [];
  const at = new Date(bin * when.widthMs).toISOString();
  return [{ key: 'note.spike', args: { at, events, lastingMs: when.widthMs, usual: Math.round(usual * 10) / 10 } }];
}

/** A start or stop of the service shortly before the first failure, or between the last failure and the next success. */
function restartsAround(cause: Case, log: Log): readonly Said[] {
  const hosts = new Set([...placesOf(cause.failures).values()].map(({ host }) => host));
  const marks = log.span.marks.filter(({ computer }) => hosts.has(computer.toLowerCase()));
  const before = marks.findLast(({ at }) => {
    const agoMs = cause.firstMs - Date.parse(at);
    return agoMs >= 0 && agoMs <= restartRule.minutes * 60_000;
  });
  const endMs = overAt(cause, log);
  const after = marks.find(
    ({ at, kind }) => kind === 'start' && Date.parse(at) >= cause.lastMs && Date.parse(at) <= endMs,
  );
  return [
    ...(before ? [{ key: `note.${before.kind}-before`, args: { at: before.at } }] : []),
    ...(after && Number.isFinite(endMs) ? [{ key: 'note.start-after', args: { at: after.at } }] : []),
  ];
}
