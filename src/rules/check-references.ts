import type { RuleProblem } from '../model/result.ts';
import type { Rule } from '../model/rule.ts';
import { referencesOf } from './part-names.ts';

/** Finds a rule of a pack by its key or its Sigma id, both compared without case. */
export function ruleFinder(rules: readonly Rule[]): (name: string) => Rule | undefined {
  const found = new Map<string, Rule>();
  for (const rule of rules) if (rule.id !== null) found.set(rule.id.toLowerCase(), rule);
  for (const rule of rules) found.set(rule.key, rule);
  return (name) => found.get(name.toLowerCase());
}

/**
 * The rules that can be run: each one whose rules are there, too, and theirs. A rule is never run half, so what names a
 * rule that is missing or was left out is left out itself, and so is a ring of rules.
 */
export function withAllReferences(rules: readonly Rule[], problems: RuleProblem[]): readonly Rule[] {
  const find = ruleFinder(rules);
  const states = new Map<Rule, 'open' | 'sound' | 'broken'>();

  function isSound(rule: Rule): boolean {
    const known = states.get(rule);
    if (known === 'open') return complain(rule, 'the rule depends on itself', 'take one of the names out');
    if (known) return known === 'sound';
    states.set(rule, 'open');
    const sound = referencesOf(rule).every((name) => {
      const other = find(name);
      if (!other) return complain(rule, `there is no rule ${name}`, 'name a rule of this pack by its name or its id');
      if (isSound(other)) return true;
      return complain(rule, `the rule ${name} was left out`, 'repair it first');
    });
    states.set(rule, sound ? 'sound' : 'broken');
    return sound;
  }

  function complain({ place }: Rule, message: string, hint: string): false {
    problems.push({ file: place.file, line: place.line, column: 1, message, hint });
    return false;
  }

  return rules.filter(isSound);
}
