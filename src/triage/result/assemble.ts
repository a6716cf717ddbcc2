import type { Locale } from '../../model/locale.ts';
import type { Pack } from '../../model/pack.ts';
import type { Finding } from '../../model/finding.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { InputSummary, RulePackSummary, RuleProblem, TriageResult } from '../../model/result.ts';
import { blockerOf } from '../judge/blocked.ts';
import type { Draft } from '../judge/draft.ts';
import { judgeFindings } from '../judge/findings.ts';
import { logOf } from '../judge/log.ts';
import { applySuppressions } from '../judge/suppress.ts';
import { restsOn } from '../judge/rests-on.ts';
import { judgeCase } from '../judge/verdict.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { incidentsOf } from '../correlate/incidents-of.ts';
import type { Knowledge } from '../knowledge.ts';
import { limits } from '../limits.ts';
import { settleTally, type Tally } from '../tally/tally.ts';
import { withFolded } from './folded.ts';
import { inOrder, listGroup } from './groups.ts';
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
  readonly suppressions?: readonly Suppression[];
}

/** Counts to result. Everything is there but the words of one language and the id. The tally is settled by it. */
export function assemble(
  tally: Tally,
  summaries: readonly InputSummary[],
  { packs, rules }: Knowledge,
  { generatedAt, suppressions, ...run }: RunFacts,
): Omit<TriageResult, 'reportId'> {
  settleTally(tally);
  const groups = inOrder(tally.groups.values());
  const inputs = withUnjudged(withFolded(summaries, groups), tally.matches);
  const span = spanOf(tally);
  const ids = new Map(groups.map((group, at) => [group, `G${at + 1}`]));
  const now = generatedAt ?? span.last;
  const log = logOf(groups, span, run.timeZone !== null);
  const judged = applySuppressions(judgeFindings(log, incidentsOf(tally, rules)), suppressions ?? [], now);
  const drafts = judged.findings;
  const findings = named(drafts, (group) => ids.get(group) ?? '');
  const byGroup = findingsByGroup(findings);
  const totals = totalsOf(groups, inputs);
  const used = packsIn(groups);
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
    }),
    totals,
    span,
    findings,
    ...(suppressions === undefined ? {} : { suppressions: judged.suppressions }),
    groups: groups.map((group) => {
      const id = ids.get(group) ?? '';
      return listGroup(group, id, byGroup.get(id) ?? [], span.bins);
    }),
    nextPerson: packs
      .filter(({ id }) => used.has(id))
      .flatMap(({ nextPerson }) => nextPerson.map(({ text, basis }) => ({ text: '', words: text, basis }))),
    inputs,
  };
}

/** The ids of the findings that rest on each group. */
function findingsByGroup(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const byGroup = new Map<string, string[]>();
  for (const { id, groups } of findings) {
    for (const group of groups) {
      const ids = byGroup.get(group);
      if (ids) ids.push(id);
      else byGroup.set(group, [id]);
    }
  }
  return byGroup;
}

function named(drafts: readonly Draft[], groupId: (group: GroupTally) => string): readonly Finding[] {
  const ids = new Map(drafts.map((draft, at) => [draft, `F${at + 1}`]));
  const below = restsOn(drafts, (draft) => ids.get(draft) ?? '');
  return drafts.map((draft, at): Finding => {
    const { tallies, links, needs: _needs, eventIds: _eventIds, ...finding } = draft;
    const blocker = blockerOf(draft, drafts);
    const evidence = at < limits.findingsWithEvidence ? finding.evidence : [];
    const groups = tallies.map(groupId);
    return {
      ...finding,
      ...(blocker && { statusReason: blockedBy(draft, blocker, ids.get(blocker) ?? '') }),
      id: ids.get(draft) ?? '',
      groups,
      evidence,
      chain: links.map((link) => ({ ...link, group: groupId(link.group) })),
      restsOn: below.get(draft) ?? [],
    };
  });
}

function blockedBy({ last }: Draft, { first }: Draft, blocker: string): Finding['statusReason'] {
  return { key: 'standing.quiet.blocked', args: { last: last ?? '', blocker, since: first ?? '' } };
}

function packsIn(groups: readonly GroupTally[]): Set<string> {
  return new Set(groups.flatMap(({ kind }) => (kind.index ? [kind.index.pack.id] : [])));
}

function summarise(pack: Pack, used: boolean): RulePackSummary {
  return {
    id: pack.id,
    version: pack.version,
    product: pack.product,
    sha256: pack.sha256 ?? null,
    events: pack.events.length,
    codes: pack.codes.length,
    verified: pack.verified,
    source: pack.source,
    used,
  };
}
