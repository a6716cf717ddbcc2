import type { Rule } from '../../model/rule.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Events that several rules take for a symptom: which of them gets it depends on what else is in the log. */
export const sameCovers: RuleCheck = ({ pack }) => {
  const byEvent = new Map<string, Set<Rule>>();
  for (const rule of pack.rules) {
    for (const { pack: named = pack.id, events, codes } of rule.triage?.covers ?? []) {
      for (const event of events.flatMap((id) => (codes ? codes.map((code) => `${id}/${code}`) : [String(id)]))) {
        const key = `${named}\u0000${event}`;
        byEvent.set(key, (byEvent.get(key) ?? new Set()).add(rule));
      }
    }
  }
  return [...together(byEvent)].flatMap(([key, { rules, events }]): Remark[] => {
    const [first] = rules;
    if (!first || rules.length < 2) return [];
    const args = {
      events: events.join(', '),
      named: key.split('\u0000')[0] ?? '',
      rules: rules.map((rule) => rule.key).join(', '),
      count: rules.length,
    };
    const subject = { of: 'rule', rule: first } as const;
    return [{ code: 'same-cover', gravity: 'note', args, pack: pack.id, subject, path: ['triage', 'covers'] }];
  });
};

/** Events of one pack that the same rules cover stand in one remark. */
function together(byEvent: ReadonlyMap<string, ReadonlySet<Rule>>) {
  const all = new Map<string, { readonly rules: readonly Rule[]; readonly events: string[] }>();
  for (const [eventKey, rules] of byEvent) {
    const [named = '', event = ''] = eventKey.split('\u0000');
    const key = [named, ...[...rules].map((rule) => rule.key)].join('\u0000');
    const same = all.get(key) ?? { rules: [...rules], events: [] };
    same.events.push(event);
    all.set(key, same);
  }
  return all;
}
