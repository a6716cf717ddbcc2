import type { Incident } from '../incident.ts';
import type { MatchTally } from '../match-tally.ts';
import type { CorrelationQuestion } from '../plan/question.ts';
import { addWithin, nothingFound, toIncident } from './found.ts';
import { heldOf, type Judged } from './held.ts';

/**
 * One incident for each set of group-by values for which the correlation holds in any window. Its events are those
 * within the windows. Events without a time are in no window, so they are only counted as `untimed`.
 */
export function judgeCorrelation(
  question: CorrelationQuestion,
  matches: MatchTally,
  judged: Judged,
): readonly Incident[] {
  const { pack, rule } = question;
  return heldOf(question, matches, judged).map(({ shown, points, keys, spells }) => {
    const found = nothingFound();
    addWithin(found, keys, points, spells);
    const key = Object.fromEntries(rule.groupBy.map((field, at) => [field, shown[at] ?? '']));
    return toIncident(found, { pack, rule, key, spells, silence: null });
  });
}
