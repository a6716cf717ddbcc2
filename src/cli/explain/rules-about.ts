import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../../model/rule.ts';
import { codesIn, detectionsBehind, eventIdsIn } from '../../rules/looks-at.ts';

export interface OwnedRule {
  readonly pack: Pack;
  readonly rule: Rule;
}

/** What rules do with an event: they look for it, or they take it for a symptom of what they found. */
export interface RulesAbout {
  readonly looking: readonly OwnedRule[];
  readonly covering: readonly OwnedRule[];
}

/** The rules that conclude something from an event of a pack, or fold it into what they conclude. */
export function rulesAboutEvent(id: number, pack: Pack, packs: readonly Pack[]): RulesAbout {
  const rules = concluding(packs);
  return {
    looking: rules.filter((owned) => looksAt(owned, pack) && idsOf(owned).includes(id)),
    covering: rules.filter(({ pack: own, rule }) =>
      (rule.triage?.covers ?? []).some((covers) => (covers.pack ?? own.id) === pack.id && covers.events.includes(id)),
    ),
  };
}

/** The rules that conclude something from a code. */
export function rulesAboutCode(code: string, packs: readonly Pack[]): readonly OwnedRule[] {
  return concluding(packs).filter(({ pack, rule }) =>
    detectionsBehind(rule, pack.rules).some((detection) => codesIn(detection).includes(code)),
  );
}

/** Rules that only serve others say nothing of their own. */
function concluding(packs: readonly Pack[]): readonly OwnedRule[] {
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule }))).filter(({ rule }) => rule.triage !== null);
}

/** An id means something in its log only. */
function looksAt({ pack, rule }: OwnedRule, log: Pack): boolean {
  if (rule.kind === 'correlation' || pack.id === log.id) return pack.id === log.id;
  return rule.logsource.service === log.id;
}

function idsOf({ pack, rule }: OwnedRule): readonly number[] {
  return detectionsBehind(rule, pack.rules).flatMap(eventIdsIn);
}
