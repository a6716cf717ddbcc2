import type { Rule } from '../../model/rule.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Events that several rules take for a symptom: which of them gets it depends on what else is in the log. */
export const sameCovers: RuleCheck = ({ pack }) => {
  const coverers = new Map<string, Set<Rule>>();
  for (const rule of pack.rules) {
    for (const { pack: named = pack.id, events, codes } of rule.triage?.covers ?? []) {
      for (const event of events) {
        for (const code of codes ?? ['']) {
          const key = [named, event, code].join('\u0000');
          coverers.set(key, (coverers.get(key) ?? new Set()).add(rule));
        }
      }
    }
  }
  return [...coverers].flatMap(([key, rules]): Remark[] => {
    const [first] = rules;
    if (!first || rules.size < 2) return [];
    const [named = '', event = '', code = ''] = key.split('\u0000');
    const args = {
      event: code === '' ? event : `${event}/${code}`,
      named,
      rules: [...rules].map((rule) => rule.key).join(', '),
      count: rules.size,
    };
    const subject = { of: 'rule', rule: first } as const;
    return [{ code: 'same-cover', gravity: 'note', args, pack: pack.id, subject, path: ['triage', 'covers'] }];
  });
};
