import type { Problem } from '../model/problem.ts';
import type { InputSummary } from '../model/result.ts';
import { gravityOf } from '../read/problem-gravity.ts';
import type { MissingRecords } from './duplicates/missing-records.ts';
import { problemsPerKind } from './limits.ts';

/**
 * Adds what is missing in the logs to the inputs, once all are read: a log may come in several, so it stands with the
 * first of them, and says in how many it came and how many records of them could not be read.
 */
export function noteMissing(
  inputs: readonly InputSummary[],
  missing: readonly MissingRecords[],
): readonly InputSummary[] {
  const problems = new Map<string, Problem[]>();
  for (const { code, args, inputs: numbers } of missing) {
    const files = numbers.flatMap((number) => inputs[number - 1] ?? []);
    const [first] = files;
    if (!first) continue;
    const unreadable = files.reduce((sum, input) => sum + input.unreadable, 0);
    const place = { input: first.name };
    const problem = { code, gravity: gravityOf[code], args: { ...args, files: files.length, unreadable }, place };
    const there = problems.get(first.name);
    if (there) there.push(problem);
    else problems.set(first.name, [problem]);
  }
  return inputs.map((input) => {
    const more = problems.get(input.name);
    if (!more) return input;
    const kept = more.slice(0, problemsPerKind);
    return {
      ...input,
      problems: [...input.problems, ...kept],
      problemsLeftOut: input.problemsLeftOut + more.length - kept.length,
    };
  });
}
