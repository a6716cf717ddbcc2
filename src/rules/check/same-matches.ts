import type { Rule } from '../../model/rule.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Rules that give a finding each and match the very same: only one of them can be right. */
export const sameMatches: RuleCheck = ({ pack }) => {
  const first = new Map<string, Rule>();
  return pack.rules.flatMap((rule): Remark[] => {
    if (rule.triage === null) return [];
    const match = matchOf(rule);
    const other = first.get(match);
    if (!other) {
      first.set(match, rule);
      return [];
    }
    const args = { rule: rule.key, other: other.key };
    const path = [rule.kind];
    return [{ code: 'same-match', gravity: 'warning', args, pack: pack.id, subject: { of: 'rule', rule }, path }];
  });
};

/** All that decides whether and when a rule fires; rules that wait for silences or answers are others than those that do not. */
function matchOf(rule: Rule): string {
  const asked =
    rule.kind === 'detection'
      ? [rule.logsource, rule.detection]
      : [rule.type, rule.rules, rule.groupBy, rule.timespanMs, rule.aliases, rule.condition, rule.countedField];
  return JSON.stringify([...asked, rule.triage?.absence ?? null, rule.triage?.unless ?? null]);
}
