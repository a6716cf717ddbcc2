import type { Problem } from '../../model/problem.ts';
import type { InputSummary } from '../../model/result.ts';
import { gravityOf } from '../../read/problem-gravity.ts';
import { addProblems } from '../add-problems.ts';
import type { MatchTally } from '../correlate/match-tally.ts';
import type { WatchTally } from '../correlate/tally/watch-tally.ts';
import { limits } from '../limits.ts';

/** Says which rules matched more than could be judged, beside the first input that brought any of it. */
export function withUnjudged(inputs: readonly InputSummary[], { watches }: MatchTally): readonly InputSummary[] {
  const byRule = new Map<string, WatchTally[]>();
  for (const watch of watches.values()) {
    if (unjudged(watch) === 0) continue;
    const rule = watch.watch.asks;
    byRule.set(rule, [...(byRule.get(rule) ?? []), watch]);
  }
  const inOrder = [...byRule].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return addProblems(
    inputs,
    inOrder.map(([rule, of]) => problem(rule, of)),
  );
}

function problem(rule: string, watches: readonly WatchTally[]): Problem {
  const keys = new Set(watches.flatMap(({ beyondKeys }) => [...beyondKeys]));
  const events = watches.reduce((sum, watch) => sum + unjudged(watch), 0);
  const more = keys.size >= limits.foldedCounted ? 'yes' : 'no';
  const input = watches.map((watch) => watch.input).toSorted()[0] ?? '';
  const code = 'matches-unjudged';
  return { code, gravity: gravityOf[code], args: { rule, events, folded: keys.size, more }, place: { input } };
}

function unjudged({ beyond, keys }: WatchTally): number {
  return [...keys.values()].reduce((sum, key) => sum + key.beyond, beyond);
}
