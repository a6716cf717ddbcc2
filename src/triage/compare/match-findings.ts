import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import type { TriageResult } from '../../model/result.ts';
import { sharesPlace } from './place-names.ts';

/** A finding of the earlier report and what became of it. */
export interface Match {
  readonly before: Finding;
  /** Null: it is gone. */
  readonly after: Finding | null;
}

export interface Matches {
  readonly matched: readonly Match[];
  /** Findings of the later report alone. */
  readonly fresh: readonly Finding[];
}

/**
 * Which findings are the same in both: those of one rule that share a place, one to one and in order. What is left of the
 * earlier report is looked for in the events of other findings: a failure that a rule now tells as part of its story is not
 * gone. `namesHold`: places can be told apart.
 */
export function matchFindings(baseline: TriageResult, result: TriageResult, namesHold: boolean): Matches {
  const here = (one: Finding, other: Finding) => !namesHold || sharesPlace(one.affected, other.affected);
  const byRule = ruleIndex(result.findings);
  const taken = new Set<Finding>();
  const direct = baseline.findings.map((before): Match => {
    const after = (byRule.get(before.rule) ?? []).find((one) => !taken.has(one) && here(before, one)) ?? null;
    if (after) taken.add(after);
    return { before, after };
  });
  const tellers = tellersOf(result);
  const groups = new Map(baseline.groups.map((group) => [group.id, group]));
  const matched = direct.map((match) => {
    if (match.after !== null) return match;
    const cause = groups.get(match.before.chain[0]?.group ?? match.before.groups[0] ?? '');
    const told = cause ? (tellers.get(kindOf(cause)) ?? []) : [];
    const after = told.find((one) => Boolean(one.beside) === Boolean(match.before.beside) && here(match.before, one));
    if (!after) return match;
    taken.add(after);
    return { ...match, after };
  });
  return { matched, fresh: result.findings.filter((finding) => !taken.has(finding)) };
}

function ruleIndex(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = index.get(finding.rule);
    if (same) same.push(finding);
    else index.set(finding.rule, [finding]);
  }
  return index;
}

/** The findings that tell of each kind of event. */
function tellersOf({ findings, groups }: TriageResult): ReadonlyMap<string, readonly Finding[]> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return new Map(
    groups.map((group) => [
      kindOf(group),
      group.findings.map((id) => byId.get(id)).filter((finding) => finding !== undefined),
    ]),
  );
}

function kindOf({ pack, provider, eventId, code }: Group): string {
  return JSON.stringify([pack ?? provider, eventId, code]);
}
