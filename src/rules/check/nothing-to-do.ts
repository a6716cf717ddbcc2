import { codesIn, detectionsBehind, eventIdsIn } from '../looks-at.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Failures and codes of the tables for which neither an entry nor a rule says what to do. */
export const nothingToDo: RuleCheck = ({ pack, all }) => {
  const judging = all.flatMap((one) =>
    one.rules.filter(({ triage }) => triage !== null).map((rule) => ({ one, rule })),
  );
  const asked = judging.flatMap(({ one, rule }) => detectionsBehind(rule, one.rules));
  const covered = judging.flatMap(({ one, rule }) =>
    (rule.triage?.covers ?? []).filter((selector) => (selector.pack ?? one.id) === pack.id),
  );
  const events = new Set([...asked.flatMap(eventIdsIn), ...covered.flatMap((selector) => selector.events)]);
  const codes = new Set([...asked.flatMap(codesIn), ...covered.flatMap((selector) => selector.codes ?? [])]);
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
