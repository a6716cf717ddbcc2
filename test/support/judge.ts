import type { EventRecord } from '../../src/model/event.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { InputSummary, RuleProblem, TriageResult } from '../../src/model/result.ts';
import { speak } from '../../src/report/speak.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { assemble } from '../../src/triage/result/assemble.ts';
import { addEvent, emptyTally, mergeTally, type Tally } from '../../src/triage/tally/tally.ts';
import { shareOf, tallyFrom } from '../../src/triage/tally/tally-share.ts';
import { toasterPack } from './events.ts';
import { anInput } from './inputs.ts';

export type Judged = Omit<TriageResult, 'reportId'>;

/** Counts events in one go. */
export function count(events: readonly EventRecord[], packs: readonly Pack[] = [toasterPack]): Tally {
  const tally = emptyTally();
  const findPack = createPackFinder(packs);
  for (const event of events) addEvent(tally, event, findPack);
  return tally;
}

/** Counts each share by itself and folds the shares, each of which is handed over as plain data, as threads do. */
export function countInShares(shares: readonly (readonly EventRecord[])[]): Tally {
  const whole = emptyTally();
  const findPack = createPackFinder([toasterPack]);
  for (const share of shares) {
    const tally = emptyTally();
    for (const event of share) addEvent(tally, event, findPack);
    mergeTally(whole, tallyFrom(structuredClone(shareOf(tally, findPack)), findPack));
  }
  return whole;
}

interface Around {
  readonly inputs?: readonly InputSummary[];
  readonly ruleProblems?: readonly RuleProblem[];
  readonly timeZone?: string;
  readonly packs?: readonly Pack[];
}

/** The result of a tally, with its English words. */
export function judge(tally: Tally, around: Around = {}): Judged {
  const tool = { name: 'evtriage', version: '0', runtime: 'test' };
  const { inputs, ruleProblems = [], timeZone = null, packs = [toasterPack] } = around;
  const books = inputs ?? [anInput({ records: [...tally.groups.values()].reduce((sum, { count: n }) => sum + n, 0) })];
  const run = { timeZone, generatedAt: null, command: 'evtriage', ruleProblems, locale: 'en' as const, tool };
  return speak(assemble(tally, books, packs, run), 'en');
}
