import type { Pack } from '../../model/pack.ts';
import { type CompiledRule, compileRule, type IndexedRule } from './compile-rule.ts';
import { RuleIndex } from './rule-index.ts';

export type { CompiledRule } from './compile-rule.ts';

export interface RuleSet {
  /**
   * The rules that may fit events of this provider, channel and id, in the order of the packs and their files. To be
   * asked with every event: the answer is remembered.
   */
  candidates(provider: string, channel: string, eventId: number): readonly CompiledRule[];
}

/** The detections of all packs, ready to be asked. Correlations look at what they find. */
export function compileRules(packs: readonly Pack[]): RuleSet {
  const rules: IndexedRule[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) if (rule.kind === 'detection') rules.push(...compileRule(pack, rule, packs));
  }
  return new RuleIndex(rules);
}
