import type { Finding, FindingStep } from '../model/finding.ts';
import type { TriageResult } from '../model/result.ts';

/** A step to take now, and the finding that asks for it. */
export interface FirstStep {
  readonly finding: Finding;
  readonly step: FindingStep;
  /** Other findings that begin with the very same step, so that it stands in the list once. */
  readonly alsoFor: readonly Finding[];
}

const mostSteps = 5;

/**
 * What to do first: the first remedy step of the five most urgent findings, in the order of the findings. Findings that
 * recovered, and those of little weight, wait until nothing else is left to do; what rests on another finding waits for it;
 * what is suppressed is left alone.
 */
export function firstSteps(result: TriageResult): FirstStep[] {
  const counted = result.findings.filter(({ suppressed }) => !suppressed);
  const withSteps = counted.filter((finding) => finding.remedy.length > 0);
  const open = new Set(counted.map(({ id }) => id));
  const lowest = withSteps.filter(({ restsOn }) => !restsOn.some((id) => open.has(id)));
  const urgent = lowest.filter(isUrgent);
  const steps = new Map<string, FirstStep & { readonly alsoFor: Finding[] }>();
  for (const finding of urgent.length > 0 ? urgent : lowest) {
    const step = finding.remedy[0]!;
    const key = `${step.owner} ${step.text}`;
    const same = steps.get(key);
    if (same) same.alsoFor.push(finding);
    else if (steps.size < mostSteps) steps.set(key, { finding, step, alsoFor: [] });
  }
  return [...steps.values()];
}

/** How many steps of a finding follow its first one. What proves the repair proves all of them together. */
export function stepsAfterFirst({ remedy }: Finding): number {
  return Math.max(0, remedy.length - 1);
}

function isUrgent(finding: Finding): boolean {
  return finding.status !== 'recovered' && finding.severity !== 'low' && finding.severity !== 'info';
}
