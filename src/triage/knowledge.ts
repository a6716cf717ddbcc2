import type { Pack } from '../model/pack.ts';
import { createRuleBook, type RuleBook } from './correlate/rule-book.ts';
import { createPackFinder, type PackFinder } from './pack-index.ts';
import { createKnownKinds, type KnownKinds } from './tally/known-kinds.ts';

/** All that packs say, made ready to look at events: what an event means, and which rules it matches. */
export interface Knowledge {
  readonly packs: readonly Pack[];
  readonly findPack: PackFinder;
  readonly kinds: KnownKinds;
  readonly rules: RuleBook;
}

/** To be made once for a run: a tally and its shares must have been counted with the same one. */
export function createKnowledge(packs: readonly Pack[]): Knowledge {
  const findPack = createPackFinder(packs);
  return { packs, findPack, kinds: createKnownKinds(findPack), rules: createRuleBook(packs) };
}
