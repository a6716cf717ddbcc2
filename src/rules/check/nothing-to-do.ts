import { codesIn, eventIdsIn, rulesBehind } from '../looks-at.ts';
import { looksAtPack } from './looks-at-pack.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Failures and codes of the tables for which neither an entry nor a rule says what to do. */
export const nothingToDo: RuleCheck = ({ pack, all }) => {
  const judging = all.flatMap((one) =>
    one.rules.filter(({ triage }) => triage !== null).map((rule) => ({ one, rule })),
  );
  const behind = judging.flatMap(({ one, rule }) => rulesBehind(rule, one.rules));
  const asking = behind.filter((rule) => looksAtPack(rule, pack, all));
  // What a shared table lists may stand in the log of any product.
  const naming = pack.shared ? behind : asking;
  const covered = judging.flatMap(({ one, rule }) =>
    (rule.triage?.covers ?? []).filter((selector) => (selector.pack ?? one.id) === pack.id),
  );
  const events = new Set([
    ...asking.flatMap(({ detection }) => eventIdsIn(detection)),
    ...covered.flatMap((selector) => selector.events),
  ]);
  const codes = new Set([
    ...naming.flatMap(({ detection }) => codesIn(detection)),
    ...covered.flatMap((selector) => selector.codes ?? []),
  ]);
  const about = { code: 'nothing-to-do', gravity: 'warning', pack: pack.id, path: [] } as const;
  const failing = pack.events.filter(({ outcome }) => outcome === 'failure' || outcome === 'warning');
  return [
    ...failing
      .filter(({ id, remedy }) => remedy.length === 0 && !events.has(id))
      .map(({ id, name }): Remark => ({ ...about, args: { what: `${id} ${name}` }, subject: { of: 'event', id } })),
    ...pack.codes
      .filter(({ code, generic, remedy }) => !generic && remedy.length === 0 && !codes.has(code))
      .map(({ code, name }): Remark => ({
        ...about,
        args: { what: `${code} ${name}` },
        subject: { of: 'code', code },
      })),
  ];
};
