import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { sumOf } from '../numbers.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** From when to when a finding was seen, and how long that is. */
export function whenSeen({ first, last, durationMs }: Finding, pen: Pen): Ready {
  if (first === null || last === null) return pen.say('markdown.seen-without-time');
  if (first === last) return pen.say('markdown.seen-once', { first: pen.minute(first) });
  return pen.say('markdown.seen-span', {
    first: pen.minute(first),
    last: pen.minute(last),
    duration: pen.duration(durationMs ?? Date.parse(last) - Date.parse(first)),
  });
}

/** That an event is a failure at all is a guess where no catalogue lists it. */
export function guessedOutcomes(groups: readonly Group[], pen: Pen): Ready | null {
  const guessed = groups.filter((group) => group.outcomeFrom !== 'catalogue');
  if (guessed.length === 0) return null;
  return pen.say('markdown.finding-guessed', { n: sumOf(guessed, (group) => group.count) });
}
