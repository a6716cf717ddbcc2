import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../../model/rule.ts';
import { fieldsIn } from '../looks-at.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Every event has these, or none of them does and no pack is needed to know it. */
const everywhere: readonly string[] =
  'EventID Provider_Name Channel Computer ComputerName Level EventRecordID EventLog Data'.split(' ');

/** What an event of a pack has besides, found through the pack's tables. */
const logical: readonly string[] =
  'DiagnosticCode DeviceId UserId CAName TemplateName Certificate Outcome EventName Area'.split(' ');

/**
 * A field that no header, no logical field, no data name of the pack and no example of it provides: the rule can never
 * match by it. Only for logs of packs, since nobody lists the fields of all others.
 */
export const unknownFields: RuleCheck = ({ pack, all }) => {
  return pack.rules.flatMap((rule) => {
    const of = packLookedAt(rule, pack, all);
    if (of === null) return [];
    const known = new Set([...everywhere, ...logical, ...dataNamesOf(of), ...dataNamesOf(pack)].map(plain));
    return fieldsOf(rule)
      .filter(({ field }) => !known.has(plain(field)) && !/^data\d+$/i.test(field))
      .map(({ field, path }): Remark => ({
        code: 'unknown-field',
        gravity: 'warning',
        args: { field, rule: rule.key },
        pack: pack.id,
        subject: { of: 'rule', rule },
        path,
      }));
  });
};

/** The pack whose log a rule looks at; null for a log of Windows. A correlation looks where its rules do. */
function packLookedAt(rule: Rule, own: Pack, all: readonly Pack[]): Pack | null {
  if (rule.kind === 'correlation') return own.providers.length + own.channels.length > 0 ? own : null;
  const { service, category } = rule.logsource;
  if (category !== null) return null;
  return all.find(({ id }) => id === service) ?? null;
}

function dataNamesOf({ subjects, codeFields, rules }: Pack): readonly string[] {
  const examples = rules.flatMap(({ triage }) => [
    ...(triage?.examples.fires ?? []),
    ...(triage?.examples.quiet ?? []),
  ]);
  const inExamples = examples.flatMap(({ events }) => events.flatMap(({ data }) => Object.keys(data ?? {})));
  return [...Object.values(subjects).flat(), ...codeFields, ...inExamples];
}

interface AskedField {
  readonly field: string;
  readonly path: readonly string[];
}

function fieldsOf(rule: Rule): readonly AskedField[] {
  const unless = rule.triage?.unless?.same ?? [];
  const waited = unless.map((field) => ({ field, path: ['triage', 'unless', 'same'] }));
  if (rule.kind === 'detection') {
    return [...fieldsIn(rule.detection).map((field) => ({ field, path: ['detection'] })), ...waited];
  }
  const aliases = Object.keys(rule.aliases);
  const grouped = [...rule.groupBy, ...(rule.countedField === null ? [] : [rule.countedField])];
  const behind = Object.values(rule.aliases).flatMap((fields) => Object.values(fields));
  return [
    ...grouped.filter((field) => !aliases.includes(field)).map((field) => ({ field, path: ['correlation'] })),
    ...behind.map((field) => ({ field, path: ['correlation', 'aliases'] })),
  ];
}

function plain(field: string): string {
  return field.toLowerCase();
}
