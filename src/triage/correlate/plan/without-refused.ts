import type { Pack } from '../../../model/pack.ts';
import type { RuleProblem } from '../../../model/result.ts';
import { withOnlyRules } from '../../../rules/part-names.ts';
import { planRules } from './plan-rules.ts';

/** A pack without the rules that cannot be judged as they say, and why each of them was left out. */
export function withoutRefused(pack: Pack): { readonly pack: Pack; readonly problems: readonly RuleProblem[] } {
  const { refused } = planRules([pack]);
  if (refused.size === 0) return { pack, problems: [] };
  return {
    pack: withOnlyRules(
      pack,
      pack.rules.filter((rule) => !refused.has(rule)),
    ),
    problems: [...refused.values()],
  };
}
