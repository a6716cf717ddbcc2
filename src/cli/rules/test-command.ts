import { runExamples, type RuleOutcome } from '../../inner.ts';
import type { Words } from '../../locale/words.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { oneLine } from '../one-line.ts';
import { ruleProblemLines } from '../problem-lines.ts';
import type { RulesRequest } from '../request.ts';
import { askedRules } from './asked-rules.ts';

/**
 * Runs the examples that rules bring. A rule whose examples do not hold is a broken rule, so the status is 2; so it is
 * where a rule could not be loaded, since nobody knows what it would have done.
 */
export async function testCommand(request: RulesRequest, words: Words, io: Io): Promise<number> {
  const { asked, packs, shown } = await askedRules(request, words, io);
  const outcomes = runExamples(asked, packs);
  await remark(io, ruleProblemLines(shown, words));
  if (request.json) await answer(io, `${JSON.stringify(outcomes.map(asJson), null, 2)}\n`);
  else
    await answer(io, `${[...outcomes.flatMap((outcome) => lines(outcome, words)), sum(outcomes, words)].join('\n')}\n`);
  const whole = shown.length === 0 && outcomes.every(({ passed }) => passed);
  return whole ? exitStatus.written : exitStatus.refused;
}

function lines({ pack, rule, examples, passed }: RuleOutcome, words: Words): readonly string[] {
  const name = oneLine(`${pack}/${rule.key}`);
  const count = examples.length;
  if (count === 0) return [words.say('rules.no-examples', { rule: name })];
  if (passed) return [words.say('rules.passed', { rule: name, count })];
  const failed = examples.filter((example) => !example.passed);
  return [
    words.say('rules.failed', { rule: name, count, failed: failed.length }),
    ...failed.map((example) => `  ${failureText(example, words)}`),
  ];
}

function failureText({ title, expected, found, fault }: RuleOutcome['examples'][number], words: Words): string {
  if (fault) {
    return words.say(`rules.example.${fault.code}`, { title: oneLine(title), written: oneLine(fault.written) });
  }
  const came = found.map(oneLine).join(', ') || 'none';
  return words.say(`rules.expected.${expected}`, { title: oneLine(title), found: came });
}

function sum(outcomes: readonly RuleOutcome[], words: Words): string {
  if (outcomes.length === 0) return words.say('rules.none-to-test');
  const examples = outcomes.flatMap((outcome) => outcome.examples);
  const failed = examples.filter(({ passed }) => !passed).length;
  return words.say('rules.tested', { rules: outcomes.length, examples: examples.length, failed });
}

function asJson({ rule, ...outcome }: RuleOutcome): object {
  return { ...outcome, rule: rule.key };
}
