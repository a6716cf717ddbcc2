import type { Problem } from '../../../model/problem.ts';
import type { InputSummary } from '../../../model/result.ts';
import type { ViewContext } from './context.ts';

/** What was wrong with one file. */
export interface InputProblemsView {
  readonly name: string;
  /** Said of a file that brought no event. */
  readonly skipped: string;
  readonly problems: readonly { readonly text: string; readonly lines: string; readonly gravity: Problem['gravity'] }[];
  readonly more: string;
}

const mostTexts = 12;
const mostLines = 20;

/** Equal problems are told once, with all their lines. */
export function inputProblemsView(context: ViewContext, input: InputSummary): InputProblemsView {
  const { words, show } = context;
  const byText = new Map<string, Problem[]>();
  for (const problem of input.problems) {
    const text = show(words.say(`problem.${problem.code}`, problem.args), 600);
    byText.set(text, [...(byText.get(text) ?? []), problem]);
  }
  const texts = [...byText];
  const left = texts.slice(mostTexts).reduce((sum, [, same]) => sum + same.length, input.problemsLeftOut);
  return {
    name: show(input.name, 300),
    skipped: input.form === null ? words.say('html.read.skipped') : '',
    problems: texts.slice(0, mostTexts).map(([text, same]) => ({
      text,
      lines: linesText(context, same),
      gravity: same[0]?.gravity ?? 'notice',
    })),
    more: left > 0 ? words.say('html.more-in-json', { n: left }) : '',
  };
}

/** `line 118`, `lines 118, 119, 120 and 4 more`; empty where the problem is the whole file's. */
function linesText({ words }: ViewContext, problems: readonly Problem[]): string {
  const lines = problems.flatMap(({ place }) => (place.line === undefined ? [] : [place.line]));
  if (lines.length === 0) return '';
  if (lines.length === 1) return words.say('html.read.line', { line: String(lines[0]) });
  return words.say('html.read.lines', {
    lines: lines.slice(0, mostLines).join(', '),
    more: Math.max(0, lines.length - mostLines),
  });
}
