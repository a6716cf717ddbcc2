import type { Incident } from '../correlate/incident.ts';
import { type Draft, draftOf } from './draft.ts';
import { fold } from './fold/fold.ts';
import type { Log } from './log.ts';
import { worstFirst } from './order.ts';
import { pairCases } from './pairs.ts';
import { storyCases } from './stories.ts';

/** One finding for every cause: what rules found, and every failing or warning pair of the tables that no cause explains. */
export function judgeFindings(log: Log, incidents: readonly Incident[]): readonly Draft[] {
  const stories = storyCases(incidents, log.groups);
  return fold(stories, pairCases(log.groups), log)
    .map((folded) => draftOf(folded, log))
    .toSorted(worstFirst);
}
