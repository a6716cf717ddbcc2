import type { Problem } from '../../model/problem.ts';
import type { InputSummary } from '../../model/result.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** The first problem in a report of those with the same hint: it carries it, and the others need not repeat it. */
export type FirstProblems = ReadonlyMap<string, Problem>;

const mostKinds = 8;
const mostLines = 10;
const textLimit = 400;
const hintLimit = 300;

export function firstProblems(inputs: readonly InputSummary[]): FirstProblems {
  const first = new Map<string, Problem>();
  for (const problem of inputs.flatMap(({ problems }) => problems)) {
    if (!first.has(hintKey(problem))) first.set(hintKey(problem), problem);
  }
  return first;
}

/** A file of a kind that is not read has one of several things to do instead. */
function hintKey({ code, args }: Problem): string {
  return `${code} ${args['instead'] ?? ''}`;
}

/** One line for each thing that was wrong, with the lines of the file where it happened, and what helps. */
export function problemLines(input: InputSummary, first: FirstProblems, pen: Pen): Ready[] {
  const kinds = [...byText(input.problems, pen)].slice(0, mostKinds);
  const told = kinds.flatMap(([, problems]) => problems).length;
  const untold = input.problems.length - told + input.problemsLeftOut;
  return [
    ...kinds.flatMap(([text, problems]) => [
      placed(pen.prose(text, textLimit), problems, pen),
      ...hintOf(problems, first, pen),
    ]),
    ...(untold > 0 ? [pen.say('markdown.more-problems', { n: untold })] : []),
  ];
}

function byText(problems: readonly Problem[], pen: Pen): Map<string, Problem[]> {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const text = pen.words.say(`problem.${problem.code}`, problem.args);
    const same = kinds.get(text);
    if (same) same.push(problem);
    else kinds.set(text, [problem]);
  }
  return kinds;
}

function placed(text: Ready, problems: readonly Problem[], pen: Pen): Ready {
  const lines = problems.flatMap(({ place }) => (place.line === undefined ? [] : [pen.prose(String(place.line))]));
  if (lines.length === 0) return text;
  return pen.say('markdown.at-lines', {
    n: lines.length,
    lines: pen.list(lines.slice(0, mostLines)),
    more: Math.max(0, lines.length - mostLines),
    text,
  });
}

function hintOf([problem]: readonly Problem[], first: FirstProblems, pen: Pen): Ready[] {
  if (problem === undefined || problem.gravity === 'notice' || first.get(hintKey(problem)) !== problem) return [];
  const hint = pen.words.say(`hint.${problem.code}`, problem.args);
  return [pen.say('markdown.hint', { hint: pen.prose(hint, hintLimit) })];
}
