import type { DetectionRule } from '../../../model/rule.ts';
import { isDecidedByGroup } from '../../match/decided-by-group.ts';
import { requiredValues } from '../../match/required-values.ts';
import { hostField } from '../watch.ts';
import { groupCheck } from './group-check.ts';
import { binFor } from './correlation-question.ts';
import type { NamedRules } from './named-rules.ts';
import type { AbsenceQuestion, GroupQuestion, MatchQuestion, UnlessQuestion } from './question.ts';
import { RefusedRule } from './refused.ts';

/** What a rule that looks at single events asks. Throws RefusedRule. */
export function askDetection(
  { pack, rule }: { readonly pack: string; readonly rule: DetectionRule },
  named: NamedRules,
): MatchQuestion | GroupQuestion | AbsenceQuestion | UnlessQuestion {
  const { absence, unless } = rule.triage ?? {};
  const asks = `${pack}/${rule.key}`;
  const watch = { id: [pack, rule.key].join('\u0000'), asks, fields: [], value: null, binMs: null, told: true };
  if (absence && unless) {
    throw new RefusedRule('it has both absence and unless', 'Make two rules of it.');
  }
  if (absence) {
    const perHost = { ...watch, fields: [hostField], binMs: binFor(absence.atLeastMs) };
    return { kind: 'absence', pack, rule, absence, watch: perHost };
  }
  if (!unless && isDecidedByGroup(rule, pack)) {
    const eventIds = requiredValues(rule.detection, 'eventid');
    return { kind: 'groups', pack, rule, fits: groupCheck(rule, pack), eventIds };
  }
  if (!unless) return { kind: 'match', pack, rule, watch };
  const answer = named.find(pack, unless.rule)?.rule;
  if (answer?.kind !== 'detection' || answer.triage?.absence || answer.triage?.unless) {
    throw new RefusedRule(
      `the answer that it waits for, "${unless.rule}", is no rule that looks at single events`,
      'Give the name of a rule with detection: and without triage.absence and triage.unless.',
    );
  }
  const both = { asks, fields: unless.same, binMs: binFor(unless.withinMs) };
  return {
    kind: 'unless',
    pack,
    rule,
    unless,
    watch: { ...watch, ...both, value: hostField },
    answer: { ...both, id: [pack, rule.key, answer.key].join('\u0000'), value: null, told: false },
  };
}
