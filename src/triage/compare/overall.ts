import type { ComparedFinding, Comparison, FixAnswer, OverallAnswer } from '../../model/comparison.ts';
import type { Said } from '../../model/finding.ts';
import type { Coverage } from './coverage.ts';

/** Did the fix work: one answer for all that was open in the earlier report, and the sentences to it. */
export function overallAnswer(
  old: readonly ComparedFinding[],
  fresh: readonly ComparedFinding[],
  coverage: Coverage,
): Pick<Comparison, 'answer' | 'reasons'> {
  const failures = old.filter(({ beside }) => !beside);
  // A condition is no failure: it counts only where there was nothing else.
  const counted = (failures.length > 0 ? failures : old).filter(({ answer }) => answer !== 'was-over');
  const count = (answer: FixAnswer) => counted.filter((one) => one.answer === answer).length;
  const [yes, no, open, blind] = [count('yes'), count('no'), count('not-proven'), count('cannot-compare')];
  const answer = answerOf({ all: counted.length, yes, no, open, blind }, coverage.refused !== null);
  const refused = coverage.refused ? [coverage.refused] : [];
  const notes: Said[] = coverage.namesHold ? [] : [{ key: 'compare.names-replaced', args: {} }];
  const added: Said[] =
    fresh.length > 0 && !coverage.refused ? [{ key: 'compare.new-ones', args: { new: fresh.length } }] : [];
  return {
    answer,
    reasons: [
      {
        key: `compare.answer.${answer === 'cannot-compare' && !coverage.refused ? 'none-compared' : answer}`,
        args: { all: counted.length, yes, no, open, blind },
      },
      ...refused,
      ...added,
      ...(coverage.spans ? [coverage.spans] : []),
      ...notes,
    ],
  };
}

type Counts = Readonly<Record<'all' | 'yes' | 'no' | 'open' | 'blind', number>>;

function answerOf({ all, yes, no, open, blind }: Counts, refused: boolean): OverallAnswer {
  if (refused) return 'cannot-compare';
  if (all === 0) return 'nothing-open';
  if (yes === all) return 'yes';
  if (yes > 0) return 'partly';
  if (no > 0) return 'no';
  return open > 0 || blind === 0 ? 'not-proven' : 'cannot-compare';
}
