import { subjectKinds } from '../../model/pack.ts';
import type { Affected, Subjects } from '../../model/group.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const mostNamed = 3;
const mostWithoutSuccess = 10;
const nameLimit = 80;

/** One line for each kind of thing that was hit: how many, those hit most, those that did not recover. */
export function affectedLines(affected: Affected, pen: Pen): Ready[] {
  return subjectKinds
    .filter((kind) => affected[kind].total > 0)
    .map((kind) =>
      pen.sentences([mostHit(affected[kind], pen.say(`subject.${kind}`), pen), withoutSuccess(affected[kind], pen)]),
    );
}

function mostHit({ total, top }: Subjects, kind: Ready, pen: Pen): Ready {
  const named = top
    .slice(0, mostNamed)
    .map(({ id, count }) => pen.say('markdown.subject', { id: pen.code(id, nameLimit), n: count }));
  const items = pen.list(named);
  if (named.length === total) return pen.say('markdown.affected-all', { kind, items });
  return pen.say('markdown.affected-kind', { kind, n: total, items, more: total - named.length });
}

function withoutSuccess({ total, top }: Subjects, pen: Pen): Ready | null {
  const asked = top.filter((subject) => subject.laterSuccess !== undefined);
  const open = asked.filter((subject) => subject.laterSuccess === false);
  if (asked.length === 0) return null;
  if (open.length === 0) return pen.say('markdown.all-succeeded-later');
  if (open.length === asked.length && total <= mostNamed) return pen.say('markdown.none-succeeded-later');
  const items = open.slice(0, mostWithoutSuccess).map(({ id }) => pen.code(id, nameLimit));
  return pen.say('markdown.not-succeeded-later', {
    n: open.length,
    of: asked.length,
    items: pen.list(items),
    more: open.length - items.length,
  });
}
