import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** The first of the items, as `write` writes them; the rest as a count. */
export function listed<Item>(items: readonly Item[], most: number, write: (item: Item) => Ready, pen: Pen): Ready {
  const shown = pen.list(items.slice(0, most).map(write));
  return items.length > most ? pen.say('markdown.and-more', { items: shown, n: items.length - most }) : shown;
}

const mostIds = 6;
const idLimit = 12;

/** `F1, F2`; a long list ends in a count. */
export function idList(ids: readonly string[], pen: Pen): Ready {
  return listed(ids, mostIds, (id) => pen.prose(id, idLimit), pen);
}
