import type { Finding } from '../../../model/finding.ts';
import { firstSteps, stepsAfterFirst } from '../../first-steps.ts';
import type { ViewContext } from './context.ts';
import { type StepView, stepView } from './step.ts';

export interface FirstStepView extends StepView {
  /** How many steps of the same finding follow; empty where this is the only one. */
  readonly more: string;
  readonly verify: string;
  /** The findings that this step serves. */
  readonly findings: readonly string[];
}

const mostFindings = 6;

export function firstStepViews(context: ViewContext): readonly FirstStepView[] {
  return firstSteps(context.result).map(({ finding, step, alsoFor }) => ({
    ...stepView(context, step),
    more: moreText(context, finding),
    verify: context.show(finding.verify),
    findings: [finding, ...alsoFor].slice(0, mostFindings).map(({ id }) => context.show(id)),
  }));
}

function moreText({ words, show }: ViewContext, finding: Finding): string {
  const n = stepsAfterFirst(finding);
  return n === 0 ? '' : words.say('report.steps-more', { n, finding: show(finding.id) });
}
