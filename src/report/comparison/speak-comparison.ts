import type { Words } from '../../locale/words.ts';
import type { ComparedFinding, Comparison } from '../../model/comparison.ts';

/** A comparison with every text in the language of `words`; `make` makes each of them, as in `speak`. */
export function speakComparison(
  comparison: Comparison,
  { words, make }: { readonly words: Words; readonly make: (text: () => string, before: string) => string },
): Comparison {
  const speakCompared = (one: ComparedFinding): ComparedFinding => ({
    ...one,
    title: make(() => words.fill(one.words, one.args), one.title),
    reasonText: make(() => (one.reason ? words.say(one.reason.key, one.reason.args) : ''), one.reasonText),
  });
  const between = words.say('report.between-sentences');
  return {
    ...comparison,
    text: make(() => comparison.reasons.map(({ key, args }) => words.say(key, args)).join(between), comparison.text),
    new: comparison.new.map(speakCompared),
    gone: comparison.gone.map(speakCompared),
    better: comparison.better.map(speakCompared),
    worse: comparison.worse.map(speakCompared),
    same: comparison.same.map(speakCompared),
  };
}
