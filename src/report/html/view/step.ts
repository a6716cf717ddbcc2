import type { FindingStep } from '../../../model/finding.ts';
import type { ViewContext } from './context.ts';

export interface StepView {
  readonly text: string;
  readonly owner: string;
  /** Words that say so when no source has this step, else empty. */
  readonly guessed: string;
}

export function stepView(context: ViewContext, step: FindingStep): StepView {
  return {
    text: context.show(step.text),
    owner: context.words.say(`owner.${step.owner}`),
    guessed: guessedWords(context, step.basis),
  };
}

export function guessedWords({ words }: ViewContext, basis: FindingStep['basis']): string {
  return basis === 'guessed' ? words.say('report.guessed') : '';
}
