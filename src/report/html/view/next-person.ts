import type { ViewContext } from './context.ts';
import { guessedWords } from './step.ts';

export interface HintView {
  readonly text: string;
  readonly guessed: string;
}

export function nextPersonViews(context: ViewContext): readonly HintView[] {
  return context.result.nextPerson.map((hint) => ({
    text: context.show(hint.text),
    guessed: guessedWords(context, hint.basis),
  }));
}
