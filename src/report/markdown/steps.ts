import type { Finding, FindingStep } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { firstSteps, stepsAfterFirst } from '../first-steps.ts';
import { guessNoted } from './guess-noted.ts';
import { idList } from './listing.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const stepLimit = 400;
const verifyLimit = 300;

/** One thing to do and who does it. */
export interface StepView {
  readonly number: number;
  readonly owner: Ready;
  readonly text: Ready;
}

/** The first steps, each with the sign that it worked and the findings it serves. */
export function firstStepViews(result: TriageResult, pen: Pen): StepView[] {
  return firstSteps(result).map(({ finding, step, alsoFor }, index) => ({
    number: index + 1,
    owner: pen.say(`owner.${step.owner}`),
    text: pen.sentences([
      stepText(step, pen),
      moreSteps(finding, pen),
      workedWhen(finding, verifyLimit, pen),
      refs([finding, ...alsoFor], pen),
    ]),
  }));
}

/** The step's sentence; a step that no source gives says so. */
export function stepText(step: FindingStep, pen: Pen, limit = stepLimit): Ready {
  return guessNoted(pen.prose(step.text, limit), step.basis, pen);
}

/** That the step is not the whole remedy; null where it is. */
export function moreSteps(finding: Finding, pen: Pen): Ready | null {
  const n = stepsAfterFirst(finding);
  return n === 0 ? null : pen.say('report.steps-more', { n, finding: pen.prose(finding.id) });
}

/** The sign that the remedy worked; null when the finding tells none. */
export function workedWhen({ verify }: Finding, limit: number, pen: Pen): Ready | null {
  if (verify === '') return null;
  return pen.say('markdown.labelled', { label: pen.say('report.worked-when'), text: pen.prose(verify, limit) });
}

/** `(F1, F2)`. */
export function refs(findings: readonly Finding[], pen: Pen): Ready {
  const ids = findings.map(({ id }) => id);
  return pen.say('markdown.refs', { findings: idList(ids, pen) });
}
