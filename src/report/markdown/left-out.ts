import type { Finding } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { idList } from './listing.ts';
import type { Pen } from './pen.ts';
import { reportLimit, type Plan } from './plan.ts';
import type { Ready } from './ready.ts';

/** What the plan leaves out of the findings, in one sentence; null when they are whole. */
export function leftOutOfFindings({ findings }: TriageResult, plan: Plan, pen: Pen): Ready | null {
  const told = findings.slice(0, plan.details);
  const untold = findings.slice(plan.details);
  const proved = withEvidence(findings, plan);
  const unproved = told.filter((finding) => finding.evidence.length > 0 && !proved.has(finding));
  const parts = [
    untold.length > 0 ? pen.say('markdown.cut-details', { findings: ids(untold, pen) }) : null,
    unproved.length > 0 ? pen.say('markdown.cut-evidence', { findings: ids(unproved, pen) }) : null,
    told.length > 0 && !plan.affected ? pen.say('markdown.cut-affected') : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return pen.say('markdown.left-out', {
    limit: reportLimit,
    items: parts.join(pen.say('markdown.semicolon')) as Ready,
  });
}

/** The findings that show one event as it was logged. */
export function withEvidence(findings: TriageResult['findings'], plan: Plan): ReadonlySet<Finding> {
  const wanted = findings.filter(({ evidence, severity }) => evidence.length > 0 && plan.evidence.includes(severity));
  return new Set(wanted.slice(0, plan.mostEvidence));
}

function ids(findings: readonly Finding[], pen: Pen): Ready {
  return idList(
    findings.map(({ id }) => id),
    pen,
  );
}
