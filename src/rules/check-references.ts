import type { RuleProblem } from '../model/result.ts';
import type { Rule } from '../model/rule.ts';
import { ruleLimits } from './limits.ts';
import { referencesOf } from './part-names.ts';

/** Finds a rule of a pack by its key or its Sigma id, both compared without case. */
export function ruleFinder(rules: readonly Rule[]): (name: string) => Rule | undefined {
  const found = new Map<string, Rule>();
  for (const rule of rules) if (rule.id !== null) found.set(rule.id.toLowerCase(), rule);
  for (const rule of rules) found.set(rule.key, rule);
  return (name) => found.get(name.toLowerCase());
}

/** No chain of names is followed further than this: the stack ends somewhere. */
const followed = 1_000;

/**
 * The rules that can be run: each one whose rules are there, too, and theirs. A rule is never run half, so what names a
 * rule that is missing or was left out is left out itself, and so is a ring of rules and a chain that is too long.
 */
export function withAllReferences(rules: readonly Rule[], problems: RuleProblem[]): readonly Rule[] {
  const find = ruleFinder(rules);
  /** How many rules name each other, one after another, down from each; Infinity for what is left out. */
  const heights = new Map<Rule, number | 'open'>();

  function heightOf(rule: Rule, depth: number): number {
    const known = heights.get(rule);
    if (known === 'open') return complain(rule, 'the rule depends on itself', 'take one of the names out');
    if (known !== undefined) return known;
    if (depth > followed) return complain(rule, 'it stands at the end of a chain of rules without an end', tooLong);
    heights.set(rule, 'open');
    const height = heightOver(rule, depth);
    heights.set(rule, height);
    return height;
  }

  function heightOver(rule: Rule, depth: number): number {
    let height = 0;
    for (const name of referencesOf(rule)) {
      const other = find(name);
      if (!other) return complain(rule, `there is no rule ${name}`, 'name a rule of this pack by its name or its id');
      const below = heightOf(other, depth + 1);
      if (below === Infinity) return complain(rule, `the rule ${name} was left out`, 'repair it first');
      height = Math.max(height, below + 1);
    }
    if (height <= ruleLimits.referenceDepth) return height;
    return complain(rule, `more than ${ruleLimits.referenceDepth} rules name each other, one after another`, tooLong);
  }

  function complain({ place }: Rule, message: string, hint: string): number {
    problems.push({ file: place.file, line: place.line, column: 1, message, hint });
    return Infinity;
  }

  return rules.filter((rule) => heightOf(rule, 0) !== Infinity);
}

const tooLong = 'name the rules that matter themselves';
