import type { Problem } from '../../model/problem.ts';
import type { TriageResult } from '../../model/result.ts';
import { unshifted } from './shift-text.ts';

/**
 * The result without the days on which the clocks of its zone were put back or forward. Everybody knows them, and a zone has
 * two in a year: the moved day would tell how far it was moved, and so would the moved time of the record that is named.
 */
export function withoutClockDays(result: TriageResult): TriageResult {
  return {
    ...result,
    inputs: result.inputs.map((input) => ({ ...input, problems: input.problems.map(withoutDay) })),
  };
}

function withoutDay(problem: Problem): Problem {
  if (problem.code !== 'clock-repeated' && problem.code !== 'clock-skipped') return problem;
  const { to = '' } = problem.args;
  // The hour stands behind the day where the clock was put forward over midnight.
  const args = { ...problem.args, day: unshifted, to: String(to).replace(/^\S+(?= )/, unshifted) };
  return { ...problem, args, place: { input: problem.place.input } };
}
