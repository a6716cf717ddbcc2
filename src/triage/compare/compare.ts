import type { ComparedFinding, ComparedState, Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import type { Pack } from '../../model/pack.ts';
import type { TriageResult } from '../../model/result.ts';
import { changeOf } from './change.ts';
import { coverageOf } from './coverage.ts';
import { fixOf } from './fix.ts';
import { type Match, matchFindings } from './match-findings.ts';
import { overallAnswer } from './overall.ts';

/**
 * A result against that of an earlier report. `packs` say which successes end a failure. Suppressed findings are left out
 * of both. Texts are empty until they are spoken.
 */
export function compareResults(baseline: TriageResult, result: TriageResult, packs: readonly Pack[]): Comparison {
  const [earlier, later] = [counted(baseline), counted(result)];
  const coverage = coverageOf(earlier, later);
  const { matched, fresh } = matchFindings(earlier, later, coverage.namesHold);
  const reports = { baseline: earlier, result: later, packs, coverage };
  const old = matched.map((match) => {
    const { answer, reason } = fixOf(match, reports);
    return { match, compared: { ...comparedOf(match.after ?? match.before, match), answer, reason } };
  });
  const changed = (change: ReturnType<typeof changeOf>): readonly ComparedFinding[] =>
    old
      .filter(({ match: { before, after } }) =>
        after === null ? false : changeOf([before, earlier.span], [after, later.span]) === change,
      )
      .map(({ compared }) => compared);
  const added = fresh.map((after) => comparedOf(after, { before: null, after }));
  const { reportId, generatedAt, span } = baseline;
  const overall = overallAnswer(
    old.map(({ compared }) => compared),
    added,
    coverage,
  );
  const said = { baseline: { reportId, generatedAt, first: span.first, last: span.last }, ...overall, text: '' };
  // Of logs that cannot be compared nobody can say what is new in them or gone.
  if (coverage.refused) return { ...said, new: [], gone: [], better: [], worse: [], same: [] };
  return {
    ...said,
    new: added,
    gone: old.filter(({ match }) => match.after === null).map(({ compared }) => compared),
    better: changed('better'),
    worse: changed('worse'),
    same: changed('same'),
  };
}

function counted(result: TriageResult): TriageResult {
  return { ...result, findings: result.findings.filter(({ suppressed }) => !suppressed) };
}

function comparedOf(
  { rule, pack, beside, words, args }: Finding,
  { before, after }: { readonly before: Match['before'] | null; readonly after: Match['after'] },
): ComparedFinding {
  return {
    rule,
    pack,
    ...(beside ? { beside } : {}),
    before: before && stateOf(before),
    after: after && stateOf(after),
    answer: null,
    reason: null,
    words: words.title,
    args,
    title: '',
    reasonText: '',
  };
}

function stateOf({ id, severity, status, events, affected, first, last }: Finding): ComparedState {
  return { finding: id, severity, status, events, devices: affected.devices.total, first, last };
}
