import type { Pack } from '../../model/pack.ts';
import type { EventSelector, Rule } from '../../model/rule.ts';
import { listsCode, listsEvent } from './lists-event.ts';
import type { Checked, Remark, RuleCheck } from './remark.ts';

/** Events and codes that `covers` and `recovery` of a rule name, and that the pack they are looked for in does not list. */
export const ruleReferences: RuleCheck = (checked) =>
  checked.pack.rules.flatMap((rule) => [
    ...(rule.triage?.covers ?? []).flatMap((selector, at) => look(selector, rule, ['triage', 'covers', at], checked)),
    ...(rule.triage?.recovery ? look(rule.triage.recovery, rule, ['triage', 'recovery'], checked) : []),
  ]);

function look(
  selector: EventSelector,
  rule: Rule,
  path: readonly (string | number)[],
  { pack, all }: Checked,
): readonly Remark[] {
  const about = { pack: pack.id, subject: { of: 'rule', rule } as const, gravity: 'error' as const };
  const named: Pack | undefined = selector.pack === undefined ? pack : all.find(({ id }) => id === selector.pack);
  if (!named) {
    return [{ ...about, code: 'no-such-pack', args: { named: selector.pack ?? '' }, path: [...path, 'pack'] }];
  }
  const key = String(path[1]);
  return [
    ...selector.events.flatMap((event, at): Remark[] => {
      if (listsEvent(named, event)) return [];
      const args = { event: String(event), named: named.id, key };
      return [{ ...about, code: 'no-such-event', args, path: [...path, 'events', at] }];
    }),
    ...(selector.codes ?? []).flatMap((code, at): Remark[] => {
      if (listsCode(named, code, all)) return [];
      return [{ ...about, code: 'no-such-code', args: { code, named: named.id, key }, path: [...path, 'codes', at] }];
    }),
  ];
}
