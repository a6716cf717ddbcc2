import type { NameFinder } from './find-names.ts';
import type { Name } from './name.ts';
import { isTelling, type OwnWords } from './own-words.ts';

/** Teaches the finder the spellings that it does not know yet. */
export function learn(finder: NameFinder<Name>, names: readonly Name[], own: OwnWords): void {
  for (const name of names) {
    if (name.class === 'input') continue;
    const spellings = [...name.spellings];
    for (const spelling of spellings.slice(name.learned)) if (isTelling(spelling, own)) finder.add(spelling, name);
    name.learned = spellings.length;
  }
}
