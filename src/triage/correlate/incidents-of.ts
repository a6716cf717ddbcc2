import type { Incident } from './incident.ts';
import type { Judged } from './judge/held.ts';
import { judgeAbsence } from './judge/judge-absence.ts';
import { judgeCorrelation } from './judge/judge-correlation.ts';
import { judgeGroups } from './judge/judge-groups.ts';
import { judgeMatch } from './judge/judge-match.ts';
import { judgeUnless } from './judge/judge-unless.ts';
import { type MatchTally, settleMatches } from './match-tally.ts';
import type { Question } from './plan/question.ts';
import type { Tally } from '../tally/tally.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * What the rules found: by pack, by rule, by the values of group-by. The matches are settled by it. Events of one
 * incident may be events of another one, too.
 */
export function incidentsOf(
  { groups, matches }: Pick<Tally, 'groups' | 'matches'>,
  { questions }: Pick<RuleBook, 'questions'>,
): readonly Incident[] {
  settleMatches(matches);
  const judged: Judged = new Map();
  return questions.toSorted(inOrder).flatMap((question) => answer(question, groups, matches, judged));
}

function answer(question: Question, groups: Tally['groups'], matches: MatchTally, judged: Judged): readonly Incident[] {
  switch (question.kind) {
    case 'groups':
      return judgeGroups(question, groups);
    case 'match':
      return judgeMatch(question, matches);
    case 'absence':
      return judgeAbsence(question, matches);
    case 'unless':
      return judgeUnless(question, matches);
    case 'correlation':
      return judgeCorrelation(question, matches, judged);
  }
}

function inOrder(one: Question, other: Question): number {
  const key = ({ pack, rule }: Question) => `${pack}\u0000${rule.key}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}
