import type { ComparedFinding, Comparison } from '../../model/comparison.ts';

export type Change = 'worse' | 'new' | 'same' | 'gone' | 'better';

/** What most needs a reader's eye comes first. */
const order: readonly Change[] = ['worse', 'new', 'same', 'gone', 'better'];

export interface ComparedLine {
  readonly change: Change;
  readonly compared: ComparedFinding;
}

/** The findings that a report tells of; what was over before and still is goes without saying. */
export function comparedLines(comparison: Comparison): readonly ComparedLine[] {
  return order.flatMap((change) =>
    comparison[change]
      .filter(({ answer }) => answer !== 'was-over' || change === 'worse')
      .map((compared) => ({ change, compared })),
  );
}

/** How many findings changed in which way. */
export function changeCounts(comparison: Comparison): Readonly<Record<Change, number>> {
  return {
    worse: comparison.worse.length,
    new: comparison.new.length,
    same: comparison.same.length,
    gone: comparison.gone.length,
    better: comparison.better.length,
  };
}
