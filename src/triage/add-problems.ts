import type { Problem } from '../model/problem.ts';
import type { InputSummary } from '../model/result.ts';
import { problemsPerKind } from './limits.ts';

/** Adds problems that show only when all inputs are read to the inputs that their places name. */
export function addProblems(inputs: readonly InputSummary[], problems: readonly Problem[]): readonly InputSummary[] {
  if (problems.length === 0) return inputs;
  const byInput = new Map<string, Problem[]>();
  for (const problem of problems) {
    const same = byInput.get(problem.place.input);
    if (same) same.push(problem);
    else byInput.set(problem.place.input, [problem]);
  }
  return inputs.map((input) => {
    const more = byInput.get(input.name) ?? [];
    const counts = new Map<Problem['code'], number>();
    const kept = more.filter(({ code }) => {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      return (counts.get(code) ?? 0) <= problemsPerKind;
    });
    return {
      ...input,
      problems: [...input.problems, ...kept],
      problemsLeftOut: input.problemsLeftOut + more.length - kept.length,
    };
  });
}
