import type { Pack } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';

/** The rules that this one is made of, as it names them. */
export function referencesOf(rule: Rule): readonly string[] {
  const unless = rule.triage?.unless;
  return [...(rule.kind === 'correlation' ? rule.rules : []), ...(unless ? [unless.rule] : [])];
}

/** A pack with these of its rules. What the others were made of stays part of them, and gives no findings of its own. */
export function withOnlyRules(pack: Pack, rules: readonly Rule[]): Pack {
  const names = [...(pack.partNames ?? []), ...partNamesOf(pack.rules, rules)];
  return { ...pack, rules, ...(names.length > 0 && { partNames: [...new Set(names)] }) };
}

/** What the rules of `all` that are not in `kept` were made of. */
export function partNamesOf(all: readonly Rule[], kept: readonly Rule[]): readonly string[] {
  const left = new Set(kept);
  return all
    .filter((rule) => !left.has(rule) && !(rule.kind === 'correlation' && rule.generate))
    .flatMap((rule) => referencesOf(rule));
}

/** The same of a rule that could not be read, as far as it is written as it should be. */
export function partNamesIn(document: unknown): readonly string[] {
  const correlation = valueAt(document, 'correlation');
  const named = valueAt(correlation, 'generate') === true ? [] : valueAt(correlation, 'rules');
  const answer = valueAt(valueAt(valueAt(document, 'triage'), 'unless'), 'rule');
  return [named, answer].flat().filter((name) => typeof name === 'string');
}

function valueAt(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, key)
    ? (map as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
