import type { Incident } from '../incident.ts';
import type { MatchTally } from '../match-tally.ts';
import type { MatchQuestion } from '../plan/question.ts';
import { addAll, nothingFound, toIncident } from './found.ts';

/** All matches of a rule are one incident. */
export function judgeMatch({ pack, rule, watch }: MatchQuestion, matches: MatchTally): readonly Incident[] {
  const tally = matches.watches.get(watch.id);
  if (!tally) return [];
  const found = nothingFound();
  for (const key of tally.keys.values()) addAll(found, key);
  const { firstMs: fromMs, lastMs: toMs } = found;
  const spells = fromMs <= toMs ? [{ fromMs, toMs }] : [];
  return [toIncident(found, { pack, rule, key: {}, spells, silence: null })];
}
