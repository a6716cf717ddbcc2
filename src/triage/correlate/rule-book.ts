import type { Pack } from '../../model/pack.ts';
import type { DetectionRule } from '../../model/rule.ts';
import type { RuleProblem } from '../../model/result.ts';
import { compileRules, type RuleSet } from '../match/compile-rules.ts';
import type { Question } from './plan/question.ts';
import { planRules } from './plan/plan-rules.ts';
import type { Watch } from './watch.ts';

/** The rules of all packs, made ready to look at events and to be judged. */
export interface RuleBook {
  readonly set: RuleSet;
  readonly questions: readonly Question[];
  /** True for events of which a rule of whole groups may speak, whatever their code: some are kept as evidence. */
  maySpeakOf(pack: string, eventId: number): boolean;
  /** What is kept of a rule's matches; empty for a rule that nothing needs. */
  watchesOf(rule: DetectionRule): readonly Watch[];
  /** A rule asks for silences or answers: it must be known when each host logged anything. */
  readonly needsHosts: boolean;
  /** Rules that cannot be judged as they say, and were left out. */
  readonly problems: readonly RuleProblem[];
}

export function createRuleBook(packs: readonly Pack[]): RuleBook {
  const { questions, watches, refused } = planRules(packs);
  const needed = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.filter((rule) => rule.kind === 'detection' && watches.has(rule)),
  }));
  const ofGroups = questions.filter((question) => question.kind === 'groups');
  return {
    set: compileRules(needed),
    questions,
    maySpeakOf: (pack, eventId) =>
      ofGroups.some((asked) => asked.pack === pack && (asked.eventIds?.has(String(eventId)) ?? true)),
    watchesOf: (rule) => watches.get(rule) ?? [],
    needsHosts: questions.some(({ kind }) => kind === 'absence' || kind === 'unless'),
    problems: [...refused.values()],
  };
}
