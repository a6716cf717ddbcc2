import type { Words } from '../locale/words.ts';
import type { Problem } from '../model/problem.ts';
import type { InputSummary, RuleProblem, TriageResult } from '../model/result.ts';
import { oneLine } from './one-line.ts';

const perInput = 5;
const inAll = 40;

/**
 * What is wrong with the inputs, a line each: `old/export.csv:118: words`. What helps stands below the first line that
 * it helps with. Long lists end in a count.
 */
export function problemLines(result: TriageResult, words: Words, verbose: boolean): readonly string[] {
  const hints = new Set<string>();
  const lines = result.inputs.flatMap((input) => linesOfInput(input, words, verbose, hints));
  if (verbose || lines.length <= inAll) return lines;
  return [...lines.slice(0, inAll), words.say('cli.problems.more', { count: lines.length - inAll })];
}

function linesOfInput(input: InputSummary, words: Words, verbose: boolean, hints: Set<string>): readonly string[] {
  // Why a file was skipped is always said; a notice about a file that was read is not.
  const told = input.problems.filter(({ gravity }) => verbose || gravity !== 'notice' || input.form === null);
  const shown = verbose ? told : told.slice(0, perInput);
  const left = told.length - shown.length + input.problemsLeftOut;
  const lines = shown.flatMap((problem) => {
    const line = problemLine(problem, input, words);
    const hint = words.say(`hint.${problem.code}`, problem.args);
    if (hint === '' || hints.has(hint)) return [line];
    hints.add(hint);
    return [line, hintLine(hint, words)];
  });
  return left > 0 ? [...lines, words.say('cli.problems.more-in', { input: oneLine(input.name), count: left })] : lines;
}

function problemLine({ code, args, place }: Problem, input: InputSummary, words: Words): string {
  const at = place.line === undefined ? input.name : `${input.name}:${place.line}`;
  const text = words.say(`problem.${code}`, args);
  return `${oneLine(at)}: ${oneLine(input.form === null ? words.say('cli.skipped', { text }) : text)}`;
}

/** A fault in a rule: `my-rules/events.yaml:4:15: severity: ...`, and below it what helps. */
export function ruleProblemLines(problems: readonly RuleProblem[], words: Words): readonly string[] {
  return problems.flatMap(({ file, line, column, message, hint }) => [
    `${oneLine(file)}:${line}:${column}: ${oneLine(message)}`,
    hintLine(hint, words),
  ]);
}

function hintLine(text: string, words: Words): string {
  return `  ${words.say('cli.hint', { text: oneLine(text) })}`;
}
