import type { Finding } from '../../../model/finding.ts';
import { inProse, type ViewContext } from './context.ts';
import { pairText } from './pair.ts';
import { guessedWords } from './step.ts';

export interface ChainLinkView {
  /** How this failure hangs together with the one before. */
  readonly verb: string;
  /** The time of the first, how much later each other one came. */
  readonly when: string;
  readonly text: string;
  /** `10102 0x00000405, 14×` */
  readonly pair: string;
  /** What ties the link to the cause; empty where the result does not say it. */
  readonly rests: string;
  readonly guessed: string;
}

export function chainViews(context: ViewContext, finding: Finding): readonly ChainLinkView[] {
  const { words, show, groups } = context;
  const start = finding.chain[0]?.at ?? '';
  return finding.chain.map((link, index) => {
    const later = words.duration(Date.parse(link.at) - Date.parse(start));
    return {
      verb: words.say(`html.chain.${verbs[Math.min(index, verbs.length - 1)]}`),
      when: index === 0 ? (inProse(context, link.at)?.text ?? '') : words.say('html.chain.later', { later }),
      text: show(words.fill(link.text, finding.args)),
      pair: show(words.say('html.chain.pair', { pair: pairText(groups.get(link.group)), n: link.count })),
      rests: index > 0 && link.rests ? words.say(`chain.rests.${link.rests}`) : '',
      guessed: link.rests ? '' : guessedWords(context, link.basis),
    };
  });
}

const verbs = ['cause', 'led-to', 'then-to'] as const;
