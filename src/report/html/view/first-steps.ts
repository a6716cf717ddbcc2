import { firstSteps } from '../../first-steps.ts';
import type { ViewContext } from './context.ts';
import { type StepView, stepView } from './step.ts';

export interface FirstStepView extends StepView {
  readonly verify: string;
  /** The findings that this step serves. */
  readonly findings: readonly string[];
}

const mostFindings = 6;

export function firstStepViews(context: ViewContext): readonly FirstStepView[] {
  return firstSteps(context.result).map(({ finding, step, alsoFor }) => ({
    ...stepView(context, step),
    verify: context.show(finding.verify),
    findings: [finding, ...alsoFor].slice(0, mostFindings).map(({ id }) => context.show(id)),
  }));
}
