import type { ComparedFinding, ComparedState } from '../../../model/comparison.ts';
import { changeCounts, comparedLines } from '../../comparison/compared-lines.ts';
import { statusKey } from '../../status-key.ts';
import type { ViewContext } from './context.ts';

const mostRows = 20;

export interface ComparisonView {
  readonly title: string;
  readonly question: string;
  readonly text: string;
  /** Which report it was, and how many findings changed. */
  readonly note: string;
  readonly heads: Readonly<Record<'change' | 'finding' | 'before' | 'after', string>>;
  readonly rows: readonly ComparedRowView[];
  readonly rest: string;
}

interface ComparedRowView {
  readonly change: string;
  /** The id in this report, to link to; empty for what is gone. */
  readonly id: string;
  readonly title: string;
  /** Whether it is over, and what that rests on. */
  readonly answer: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
}

/** The block on top of a report that has an earlier one beside it; null where there is none. */
export function comparisonView(context: ViewContext): ComparisonView | null {
  const { words, show } = context;
  const { comparison } = context.result;
  if (!comparison) return null;
  const { reportId, first, last } = comparison.baseline;
  const lines = comparedLines(comparison);
  const left = lines.length - mostRows;
  const id = show(reportId, 40);
  const compared =
    first === null || last === null
      ? words.say('compare.with-undated', { id })
      : words.say('compare.with', {
          id,
          period: words.say('html.range', { from: words.minute(first), to: words.minute(last) }),
        });
  return {
    title: words.say('section.comparison'),
    question: words.say('compare.question'),
    text: show(comparison.text),
    note: [compared, ...(lines.length > 0 ? [words.say('compare.counts', changeCounts(comparison))] : [])].join(
      words.say('report.between-sentences'),
    ),
    heads: {
      change: words.say('compare.change'),
      finding: words.say('html.column.finding'),
      before: words.say('compare.before'),
      after: words.say('compare.after'),
    },
    rows: lines.slice(0, mostRows).map(({ change, compared: one }) => ({
      change: words.say(`compare.kind.${change}`),
      id: show(one.after?.finding ?? '', 12),
      title: show(one.title),
      answer: one.answer === null ? '' : words.say(`compare.short.${one.answer}`),
      reason: show(one.reasonText),
      before: stateText(one, one.before, context),
      after: stateText(one, one.after, context),
    })),
    rest: left > 0 ? words.say('compare.more', { n: left }) : '',
  };
}

function stateText(one: ComparedFinding, state: ComparedState | null, { words }: ViewContext): string {
  if (state === null) return words.say('compare.absent');
  const { severity, status, events, devices } = state;
  const standing = words.say('markdown.standing', {
    severity: words.say(`severity.${severity}`),
    status: words.say(statusKey(one, status)).toLowerCase(),
  });
  return words.say('compare.state', { standing, events, devices });
}
