import type { Finding, FindingStep } from '../../model/finding.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';
import { stepText } from './steps.ts';

interface RemedyLine {
  readonly owner: Ready;
  readonly text: Ready;
}

export interface RemedyView {
  readonly remedy: readonly RemedyLine[];
  readonly moreSteps: Ready | null;
}

/** The first finding that tells a step, by the step's owner and text. */
export type StepsTold = ReadonlyMap<string, Finding>;

const mostSteps = 12;
const reminderLimit = 60;

export function firstTellers(findings: readonly Finding[]): StepsTold {
  const tellers = new Map<string, Finding>();
  for (const finding of findings) {
    for (const step of finding.remedy) if (!tellers.has(keyOf(step))) tellers.set(keyOf(step), finding);
  }
  return tellers;
}

/** The steps of a finding, and how many of them are not told. */
export function remedyOf(finding: Finding, told: StepsTold, plan: Plan, pen: Pen): RemedyView {
  const steps = finding.remedy.slice(0, isMinor(finding) ? plan.minorSteps : mostSteps);
  const rest = finding.remedy.length - steps.length;
  return {
    remedy: steps.map((step) => ({
      owner: pen.say(`owner.${step.owner}`),
      text: plan.repeatedSteps ? stepText(step, pen) : stepOnce(step, finding, told, pen),
    })),
    moreSteps: rest > 0 ? pen.say('markdown.more-steps', { n: rest }) : null,
  };
}

/** The step, or its beginning and the finding that has it in full. */
function stepOnce(step: FindingStep, finding: Finding, told: StepsTold, pen: Pen): Ready {
  const teller = told.get(keyOf(step));
  if (teller === undefined || teller === finding || step.text.length <= 2 * reminderLimit) return stepText(step, pen);
  return pen.say('markdown.step-again', {
    text: pen.prose(step.text, reminderLimit),
    finding: pen.prose(teller.id, 12),
  });
}

function isMinor({ severity, status }: Finding): boolean {
  return status === 'recovered' || severity === 'low' || severity === 'info';
}

function keyOf({ owner, text }: FindingStep): string {
  return `${owner} ${text}`;
}
