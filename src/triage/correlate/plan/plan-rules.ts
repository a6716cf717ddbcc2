import type { Pack } from '../../../model/pack.ts';
import type { RuleProblem } from '../../../model/result.ts';
import type { DetectionRule, Rule } from '../../../model/rule.ts';
import type { Watch } from '../watch.ts';
import { type Asked, askCorrelation } from './correlation-question.ts';
import { askDetection } from './detection-question.ts';
import { type NamedRules, nameRules, type OwnedRule } from './named-rules.ts';
import type { Question } from './question.ts';
import { asProblem, RefusedRule } from './refused.ts';

/** What is asked of the log, and what has to be kept of it for that. */
export interface Plan {
  readonly questions: readonly Question[];
  /** The watches of each rule that is needed; a rule that is not here is not looked at. */
  readonly watches: ReadonlyMap<DetectionRule, readonly Watch[]>;
  /** Rules that cannot be judged as they say, and why. They are left out. */
  readonly refused: ReadonlyMap<Rule, RuleProblem>;
}

/**
 * A rule is asked for its own sake when it has the `triage:` key, and when it is a plain Sigma rule that no other rule
 * names or that a correlation with `generate` names. All other rules are only looked at for those that name them.
 */
export function planRules(packs: readonly Pack[]): Plan {
  const named = nameRules(packs);
  const refused = new Map<Rule, RuleProblem>();
  const questions: Question[] = [];
  const asked: Asked = new Map();
  const parts = partsOf(named, packs);
  for (const owned of named.all) {
    if (owned.rule.triage === null && parts.get(owned.rule) === 'part') continue;
    try {
      questions.push(ask(owned, named, asked));
    } catch (error) {
      if (!(error instanceof RefusedRule)) throw error;
      refused.set(owned.rule, asProblem(owned.rule, error));
    }
  }
  return { questions, watches: watchesOf(questions, named), refused };
}

function ask({ pack, rule }: OwnedRule, named: NamedRules, asked: Asked): Question {
  if (rule.kind === 'detection') return askDetection({ pack, rule }, named);
  if (rule.triage?.absence || rule.triage?.unless) {
    throw new RefusedRule('absence and unless are for rules that look at single events', 'Move it to such a rule.');
  }
  return askCorrelation({ pack, rule }, named, asked);
}

/** Rules that other rules name, those that were left out among them; `said` where they give findings of their own. */
function partsOf(named: NamedRules, packs: readonly Pack[]): ReadonlyMap<Rule, 'part' | 'said'> {
  const parts = new Map<Rule, 'part' | 'said'>();
  for (const { pack, rule } of named.all) {
    const answer = rule.triage?.unless?.rule;
    const names = rule.kind === 'correlation' ? rule.rules : answer === undefined ? [] : [answer];
    for (const name of names) {
      const part = named.find(pack, name)?.rule;
      if (!part) continue;
      const said = (rule.kind === 'correlation' && rule.generate) || parts.get(part) === 'said';
      parts.set(part, said ? 'said' : 'part');
    }
  }
  for (const { id, partNames = [] } of packs) {
    for (const name of partNames) {
      const part = named.find(id, name)?.rule;
      if (part && !parts.has(part)) parts.set(part, 'part');
    }
  }
  return parts;
}

function watchesOf(questions: readonly Question[], named: NamedRules): Plan['watches'] {
  const watches = new Map<DetectionRule, Map<string, Watch>>();
  const give = (rule: Rule | undefined, watch: Watch) => {
    if (rule?.kind !== 'detection') return;
    watches.set(rule, (watches.get(rule) ?? new Map<string, Watch>()).set(watch.id, watch));
  };
  const visited = new Set<Question>();
  const visit = (question: Question): void => {
    if (question.kind === 'groups' || visited.has(question)) return;
    visited.add(question);
    if (question.kind !== 'correlation') give(question.rule, question.watch);
    if (question.kind === 'unless') give(named.find(question.pack, question.unless.rule)?.rule, question.answer);
    if (question.kind !== 'correlation') return;
    for (const part of question.parts) {
      if (part.kind === 'watch') give(part.rule, part.watch);
      else visit(part.of);
    }
  };
  for (const question of questions) visit(question);
  return new Map([...watches].map(([rule, byId]) => [rule, [...byId.values()]]));
}
