import type { EventRecord } from '../../src/model/event.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { InputSummary, RuleProblem, TriageResult } from '../../src/model/result.ts';
import type { Suppression } from '../../src/model/suppression.ts';
import { speak } from '../../src/report/speak.ts';
import { createKnowledge, type Knowledge } from '../../src/triage/knowledge.ts';
import { assemble } from '../../src/triage/result/assemble.ts';
import { addEvent, emptyTally, mergeTally, type Tally } from '../../src/triage/tally/tally.ts';
import { shareOf, tallyFrom } from '../../src/triage/tally/tally-share.ts';
import { toasterPack } from './events.ts';
import { anInput } from './inputs.ts';

export type Judged = Omit<TriageResult, 'reportId'>;

const toasters: readonly Pack[] = [toasterPack];
const made = new WeakMap<readonly Pack[], Knowledge>();

/** A tally must be judged with what it was counted with: the same packs in the same list give the same. */
export function knowledgeOf(packs: readonly Pack[]): Knowledge {
  const knowledge = made.get(packs) ?? createKnowledge(packs);
  made.set(packs, knowledge);
  return knowledge;
}

/** Counts events in one go. */
export function count(events: readonly EventRecord[], packs: readonly Pack[] = toasters): Tally {
  const tally = emptyTally();
  const knowledge = knowledgeOf(packs);
  for (const event of events) addEvent(tally, event, knowledge);
  return tally;
}

/** Counts each share by itself and folds the shares, each of which is handed over as plain data, as threads do. */
export function countInShares(shares: readonly (readonly EventRecord[])[], packs: readonly Pack[] = toasters): Tally {
  const whole = emptyTally();
  const knowledge = knowledgeOf(packs);
  for (const share of shares) {
    const tally = emptyTally();
    for (const event of share) addEvent(tally, event, knowledge);
    mergeTally(whole, tallyFrom(structuredClone(shareOf(tally, knowledge.findPack)), knowledge.findPack));
  }
  return whole;
}

interface Around {
  readonly inputs?: readonly InputSummary[];
  readonly ruleProblems?: readonly RuleProblem[];
  readonly timeZone?: string;
  readonly packs?: readonly Pack[];
  readonly suppressions?: readonly Suppression[];
  readonly generatedAt?: string;
}

/** The result of a tally, with its English words. */
export function judge(tally: Tally, around: Around = {}): Judged {
  const tool = { name: 'evtriage', version: '0', runtime: 'test' };
  const { inputs, ruleProblems = [], timeZone = null, packs = toasters, generatedAt = null } = around;
  const given = around.suppressions ? { suppressions: around.suppressions } : {};
  const books = inputs ?? [anInput({ records: [...tally.groups.values()].reduce((sum, { count: n }) => sum + n, 0) })];
  const run = {
    missing: [],
    timeZone,
    generatedAt,
    command: 'evtriage',
    ruleProblems,
    locale: 'en' as const,
    tool,
    ...given,
  };
  return speak(assemble(tally, books, knowledgeOf(packs), run), 'en');
}
