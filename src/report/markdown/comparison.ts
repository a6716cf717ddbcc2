import type { ComparedState } from '../../model/comparison.ts';
import type { TriageResult } from '../../model/result.ts';
import { changeCounts, comparedLines, type ComparedLine } from '../comparison/compared-lines.ts';
import { statusKey } from '../status-key.ts';
import { period } from './head.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** What the block on top shows where there is an earlier report. */
export interface ComparisonText {
  readonly title: Ready;
  readonly question: Ready;
  readonly text: Ready;
  readonly note: Ready;
  readonly lines: readonly Ready[];
}

const longestText = 1_200;

/** Null where there was no earlier report. `most` lines, then how many more there are. */
export function comparisonText({ comparison }: TriageResult, pen: Pen, most: number): ComparisonText | null {
  if (!comparison) return null;
  const { reportId, first, last } = comparison.baseline;
  const lines = comparedLines(comparison);
  const id = pen.code(reportId, 40);
  const compared =
    first === null || last === null
      ? pen.say('compare.with-undated', { id })
      : pen.say('compare.with', { id, period: period(first, last, pen) });
  const left = lines.length - most;
  return {
    title: pen.say('section.comparison'),
    question: pen.say('compare.question'),
    text: pen.prose(comparison.text, longestText),
    note: pen.sentences([compared, lines.length > 0 ? pen.say('compare.counts', changeCounts(comparison)) : null]),
    lines: [
      ...lines.slice(0, most).map((line) => lineText(line, pen)),
      ...(left > 0 ? [pen.say('compare.more', { n: left })] : []),
    ],
  };
}

const longestTitle = 300;

function lineText({ change, compared }: ComparedLine, pen: Pen): Ready {
  const { answer, before, after } = compared;
  const state = (label: string, one: ComparedState | null) =>
    one &&
    pen.say('markdown.sentence', {
      text: pen.say('markdown.labelled', { label: pen.say(label), text: stateText(one, compared, pen) }),
    });
  return pen.sentences([
    pen.say('markdown.sentence', {
      text: pen.say('compare.line', {
        kind: pen.say(`compare.kind.${change}`),
        title: pen.prose(after ? `${after.finding} ${compared.title}` : compared.title, longestTitle),
        answer: answer === null ? ('none' as Ready) : pen.say(`compare.short.${answer}`),
      }),
    }),
    pen.prose(compared.reasonText),
    state('compare.before', before),
    state('compare.after', after),
  ]);
}

function stateText(
  { severity, status, events, devices }: ComparedState,
  compared: ComparedLine['compared'],
  pen: Pen,
): Ready {
  const standing = pen.say('markdown.standing', {
    severity: pen.say(`severity.${severity}`),
    status: pen.say(statusKey(compared, status)).toLowerCase() as Ready,
  });
  return pen.say('compare.state', { standing, events, devices });
}
