import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { guessNoted } from './guess-noted.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** One failure of a chain, with the time since the first. */
export interface ChainLine {
  readonly number: number;
  readonly text: Ready;
}

/** How one failure led to the next. */
export function chainLines(finding: Finding, groups: ReadonlyMap<string, Group>, pen: Pen): ChainLine[] {
  const begin = Date.parse(finding.chain[0]?.at ?? '');
  return finding.chain.map((link, index) => {
    const event = groups.get(link.group)?.eventId ?? link.group;
    const text = pen.say('markdown.chain-link', {
      at: index === 0 ? pen.minute(link.at) : (`+${pen.duration(Date.parse(link.at) - begin)}` as Ready),
      event: pen.code(String(event)),
      text: pen.prose(pen.words.fill(link.text, finding.args)),
      n: link.count,
    });
    const rests = index > 0 && link.rests ? pen.say(`chain.rests.${link.rests}`) : null;
    const told = rests ? pen.say('markdown.chain-rests', { text, rests }) : guessNoted(text, link.basis, pen);
    return { number: index + 1, text: told };
  });
}
