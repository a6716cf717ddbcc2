import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLines } from './chart.ts';
import { fenced, type Fenced } from './fence.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** The course of events as a character chart, what its marks mean, and what it does not show. */
export interface Timeline extends Fenced {
  readonly legend: Ready;
  readonly notes: readonly Ready[];
}

const mostMarks = 6;

/** Null when nothing has a time. */
export function timelineOf(result: TriageResult, pen: Pen): Timeline | null {
  const axis = chartAxis(result.span.bins);
  if (axis === null) return null;
  const untimed = sumOf(result.groups, (group) => group.count - sumOf(group.bins, (events) => events));
  return {
    ...fenced(chartLines(result, axis, pen.words)),
    legend: pen.say('markdown.chart-legend', {
      start: pen.minute(axis.start),
      column: pen.duration(axis.minutesPerColumn * 60_000),
    }),
    notes: [...restarts(result, pen), ...(untimed > 0 ? [pen.say('markdown.chart-untimed', { n: untimed })] : [])],
  };
}

function restarts({ span }: TriageResult, pen: Pen): Ready[] {
  const shown = span.marks.slice(0, mostMarks).map(({ at, kind, computer }) =>
    pen.say(`markdown.mark-${kind}`, {
      at: pen.minute(at),
      named: computer === '' ? 0 : 1,
      computer: pen.code(computer, 80),
    }),
  );
  if (shown.length === 0) return [];
  const items = pen.list(shown);
  return [pen.say('markdown.marks', { items, more: span.marks.length - shown.length })];
}
