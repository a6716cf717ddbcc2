import type { Affected, Subjects } from '../../../model/group.ts';
import { type SubjectKind, subjectKinds } from '../../../model/pack.ts';
import type { ViewContext } from './context.ts';

/** One kind of thing that was hit: the total and those hit most. */
export interface AffectedView {
  readonly kind: string;
  readonly total: string;
  readonly top: readonly { readonly id: string; readonly count: string; readonly bar: number }[];
  readonly more: string;
  /** How many of them had a success later; empty where it was not asked. */
  readonly recovered: string;
}

/** Pixels of the longest bar. */
const widestBar = 72;

export function affectedViews(context: ViewContext, affected: Affected): readonly AffectedView[] {
  return subjectKinds
    .filter((kind) => affected[kind].total > 0)
    .map((kind) => affectedView(context, kind, affected[kind]));
}

function affectedView({ words, show, caps }: ViewContext, kind: SubjectKind, subjects: Subjects): AffectedView {
  const top = subjects.top.slice(0, caps.subjects);
  const most = Math.max(1, ...top.map((subject) => subject.count));
  const left = subjects.total - top.length;
  const asked = subjects.top.filter((subject) => subject.laterSuccess !== undefined);
  const recovered = asked.filter((subject) => subject.laterSuccess).length;
  return {
    kind: words.say(`subject.${kind}`),
    total: words.number(subjects.total),
    top: top.map((subject) => ({
      id: show(subject.id, 120),
      count: words.number(subject.count),
      bar: Math.max(1, Math.round((subject.count / most) * widestBar)),
    })),
    more: left > 0 ? words.say('html.more-in-json', { n: left }) : '',
    recovered: asked.length > 0 ? words.say('html.affected.recovered', { n: recovered, total: asked.length }) : '',
  };
}
