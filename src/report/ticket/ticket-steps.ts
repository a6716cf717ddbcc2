import type { FirstStep } from '../first-steps.ts';
import type { Pen } from '../markdown/pen.ts';
import type { Ready } from '../markdown/ready.ts';
import { moreSteps, refs, stepText, workedWhen } from '../markdown/steps.ts';
import type { TicketPlan } from './ticket-plan.ts';

/** The first steps, one line each. */
export function stepLines(steps: readonly FirstStep[], plan: TicketPlan, pen: Pen): Ready[] {
  const lines = steps.slice(0, plan.steps).map((first) => stepLine(first, plan, pen));
  const rest = steps.length - lines.length;
  return rest > 0 ? [...lines, pen.say('ticket.more-steps', { n: rest, md: pen.code('report.md') })] : lines;
}

function stepLine({ finding, step, alsoFor }: FirstStep, plan: TicketPlan, pen: Pen): Ready {
  const text = pen.sentences([
    stepText(step, pen, plan.sentence),
    moreSteps(finding, pen),
    plan.verify ? workedWhen(finding, plan.sentence, pen) : null,
    refs([finding, ...alsoFor], pen),
  ]);
  return pen.say('markdown.labelled', { label: pen.say(`owner.${step.owner}`), text });
}
