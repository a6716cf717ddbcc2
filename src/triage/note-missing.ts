import type { Problem } from '../model/problem.ts';
import type { InputSummary } from '../model/result.ts';
import { gravityOf } from '../read/problem-gravity.ts';
import { addProblems } from './add-problems.ts';
import type { MissingRecords } from './duplicates/missing-records.ts';

/**
 * Adds what is missing in the logs to the inputs, once all are read: a log may come in several, so it stands with the
 * first of them, and says in how many it came and how many records of them could not be read.
 */
export function noteMissing(
  inputs: readonly InputSummary[],
  missing: readonly MissingRecords[],
): readonly InputSummary[] {
  const problems = missing.flatMap(({ code, args, inputs: numbers }): Problem[] => {
    const files = numbers.flatMap((number) => inputs[number - 1] ?? []);
    const [first] = files;
    if (!first) return [];
    const unreadable = files.reduce((sum, input) => sum + input.unreadable, 0);
    const all = { ...args, files: files.length, unreadable };
    return [{ code, gravity: gravityOf[code], args: all, place: { input: first.name } }];
  });
  return addProblems(inputs, problems);
}
