import type { Years } from '../locale/times.ts';
import type { TriageResult } from '../model/result.ts';

/** Whether the log of a result lies within one year. */
export function yearsOf({ span: { first, last } }: Pick<TriageResult, 'span'>): Years {
  return first?.slice(0, 4) === last?.slice(0, 4) ? 'one' : 'several';
}
