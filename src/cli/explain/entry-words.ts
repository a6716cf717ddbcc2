import type { Words } from '../../locale/words.ts';
import type { TextArgs } from '../../model/locale.ts';
import type { Basis } from '../../model/judgement.ts';
import type { RemedyStep } from '../../model/remedy.ts';

/** Texts of a pack speak of events that were counted. Here none were: they read as they do about the thing itself. */
export const nothingCounted: TextArgs = {
  events: 0,
  devices: 0,
  users: 0,
  hosts: 0,
  cas: 0,
  templates: 0,
  certificates: 0,
  host: '',
  ca: '',
  template: '',
  first: '',
  last: '',
  lastSuccess: '',
};

export function stepLines(steps: readonly RemedyStep[], words: Words): readonly string[] {
  return steps.map(({ owner, text, basis }, index) => {
    const step = {
      owner: words.say(`owner.${owner}`),
      text: words.fill(text, nothingCounted),
      basis: guess(basis, words),
    };
    return `  ${index + 1}. ${words.say('explain.step', step)}`;
  });
}

/** Says so where it is ours and not the source's. */
export function guess(basis: Basis, words: Words): string {
  return basis === 'guessed' ? words.say('explain.guessed', { text: words.say('report.guessed') }) : '';
}
