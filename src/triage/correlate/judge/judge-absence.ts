import type { Incident } from '../incident.ts';
import type { MatchTally } from '../match-tally.ts';
import type { AbsenceQuestion } from '../plan/question.ts';
import type { KeyTally } from '../tally/key-tally.ts';
import { stretchesOf } from '../tally/moments.ts';
import { hostField } from '../watch.ts';
import { addAll, nothingFound, toIncident } from './found.ts';
import { silencesIn } from './silences.ts';
import { type Beat, usualGap } from './usual-gap.ts';

/**
 * One incident for each host on which the heartbeat stopped while the log went on. The product's own log is asked first;
 * where it shows nothing, anything that the host logged. A host that never had a heartbeat is not silent.
 */
export function judgeAbsence(question: AbsenceQuestion, matches: MatchTally): readonly Incident[] {
  const { pack, rule, watch, absence } = question;
  const keys = [...(matches.watches.get(watch.id)?.keys ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return keys.flatMap(([host, key]): Incident[] => {
    const log = matches.hosts.get(host);
    const beats = beatsOf(key);
    const usualMs = usualGap(beats, absence);
    // Of some of its heartbeats nobody knows when they were.
    if (!log || usualMs === null || key.beyond > 0) return [];
    const longerThanMs = Math.max(absence.times * usualMs, absence.atLeastMs);
    const inProduct = silencesIn(beats, log.products.get(pack) ?? log.all, longerThanMs);
    const silences = inProduct.length > 0 ? inProduct : silencesIn(beats, log.all, longerThanMs);
    if (silences.length === 0) return [];
    const found = nothingFound();
    addAll(found, key);
    const spells = silences.map(({ fromMs, toMs }) => ({ fromMs, toMs }));
    const seenBy = inProduct.length > 0 ? 'product' : 'host';
    const silence = { usualMs, open: silences.at(-1)?.open ?? false, seenBy } as const;
    return [toIncident(found, { pack, rule, key: { [hostField]: key.shown[0] ?? '' }, spells, silence })];
  });
}

function beatsOf({ series }: KeyTally): readonly Beat[] {
  return [...series.values()]
    .flatMap(({ moments }) => [...stretchesOf(moments)])
    .map(({ firstMs, lastMs, count }) => ({ fromMs: firstMs, toMs: lastMs, count }))
    .toSorted((one, other) => one.fromMs - other.fromMs || one.toMs - other.toMs);
}
