import { eventIdsIn } from '../looks-at.ts';
import { listsEvent } from './lists-event.ts';
import type { RuleCheck } from './remark.ts';

/** Event ids that a rule matches in the log of a pack, and that the pack does not list: what they mean stands nowhere. */
export const unlistedMatches: RuleCheck = ({ pack, all }) =>
  pack.rules.flatMap((rule) => {
    if (rule.kind !== 'detection') return [];
    const of = all.find(({ id }) => id === rule.logsource.service);
    if (!of) return [];
    return eventIdsIn(rule.detection)
      .filter((event) => !listsEvent(of, event))
      .map((event) => ({
        code: 'unlisted-match' as const,
        gravity: 'warning' as const,
        args: { event: String(event), rule: rule.key, named: of.id },
        pack: pack.id,
        subject: { of: 'rule' as const, rule },
        path: ['detection'],
      }));
  });
