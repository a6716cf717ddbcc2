import type { Locale } from '../../model/locale.ts';
import type { PartialReading } from '../../model/partial.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { InputSummary, RuleProblem, TriageResult } from '../../model/result.ts';
import { judgeFindings } from '../judge/findings.ts';
import { logOf } from '../judge/log.ts';
import { applySuppressions } from '../judge/suppress.ts';
import { unseenIn } from '../judge/unseen.ts';
import { judgeCase } from '../judge/verdict.ts';
import { sharedCodes } from '../code-table.ts';
import type { MissingRecords } from '../duplicates/missing-records.ts';
import { incidentsOf } from '../correlate/incidents-of.ts';
import type { Knowledge } from '../knowledge.ts';
import { settleTally, type Tally } from '../tally/tally.ts';
import { withFolded } from './folded.ts';
import { findingsByGroup, named } from './findings.ts';
import { inOrder, listGroup } from './groups.ts';
import { packsIn, summarise } from './packs.ts';
import { spanOf } from './span.ts';
import { withUnjudged } from './unjudged.ts';
import { totalsOf } from './totals.ts';

/** What the result says about the run itself. */
export interface RunFacts {
  readonly locale: Locale;
  readonly timeZone: string | null;
  /** ISO 8601 in UTC; null: the newest event's time is taken. */
  readonly generatedAt: string | null;
  readonly tool: TriageResult['tool'];
  readonly command: string;
  readonly ruleProblems: readonly RuleProblem[];
  /** What record ids say about records that no input holds. */
  readonly missing: readonly MissingRecords[];
  readonly suppressions?: readonly Suppression[];
  /** Absent: everything was read. */
  readonly partial?: PartialReading;
}

/** Counts to result. Everything is there but the words of one language and the id. The tally is settled by it. */
export function assemble(
  tally: Tally,
  summaries: readonly InputSummary[],
  { packs, rules }: Knowledge,
  { generatedAt, suppressions, missing, ...run }: RunFacts,
): Omit<TriageResult, 'reportId'> {
  settleTally(tally);
  const groups = inOrder(tally.groups.values());
  const inputs = withUnjudged(withFolded(summaries, groups), tally.matches);
  const span = spanOf(tally);
  const ids = new Map(groups.map((group, at) => [group, `G${at + 1}`]));
  const now = generatedAt ?? span.last;
  const log = logOf({ groups, span, unseen: unseenIn(missing), zoneGiven: run.timeZone !== null });
  const judged = applySuppressions(judgeFindings(log, incidentsOf(tally, rules)), suppressions ?? [], now);
  const drafts = judged.findings;
  const findings = named(drafts, (group) => ids.get(group) ?? '');
  const byGroup = findingsByGroup(findings);
  const totals = totalsOf(groups, inputs);
  const used = packsIn(groups, packs);
  const shared = sharedCodes(packs);
  return {
    schemaVersion: '1.0',
    generatedAt: now,
    ...run,
    rulePacks: packs.map((pack) => summarise(pack, used.has(pack.id))),
    redaction: { profile: 'none', counts: {} },
    verdict: judgeCase({
      findings,
      totals,
      groups,
      judged: new Set(drafts.flatMap(({ tallies }) => tallies)),
      inputs,
      first: span.first,
      last: span.last,
      rulesLeftOut: run.ruleProblems.length > 0,
      partial: run.partial ?? null,
    }),
    totals,
    span,
    findings,
    ...(suppressions === undefined ? {} : { suppressions: judged.suppressions }),
    groups: groups.map((group) => {
      const id = ids.get(group) ?? '';
      return listGroup(group, id, byGroup.get(id) ?? [], span.bins, shared);
    }),
    nextPerson: packs
      .filter(({ id }) => used.has(id))
      .flatMap(({ nextPerson }) => nextPerson.map(({ text, basis }) => ({ text: '', words: text, basis }))),
    inputs,
  };
}
