import type { Basis } from '../../model/judgement.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** `text`, with a note that we concluded it where no source says it. */
export function guessNoted(text: Ready, basis: Basis, pen: Pen): Ready {
  return basis === 'guessed' ? pen.say('markdown.noted', { text, note: pen.say('report.guessed') }) : text;
}
