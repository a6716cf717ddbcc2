import type { CorrelationRule, DetectionRule, Rule } from '../../../model/rule.ts';
import { binsPerTimespan } from '../../limits.ts';
import type { NamedRules, OwnedRule } from './named-rules.ts';
import type { CorrelationQuestion, Part } from './question.ts';
import { RefusedRule } from './refused.ts';

/** Width in milliseconds of the finest bins that moments of a rule with such a timespan are put into. */
export function binFor(timespanMs: number): number {
  return Math.max(2, Math.round(timespanMs / binsPerTimespan));
}

/** The correlations that were planned already: one that many others name is planned once, and is one question. */
export type Asked = Map<Rule, CorrelationQuestion>;

/**
 * What a correlation asks. `outer`: the correlations that name it, from the outside in.
 * Throws RefusedRule: a rule is not there, names itself, or cannot be named by it.
 */
export function askCorrelation(
  owned: OwnedRule & { readonly rule: CorrelationRule },
  named: NamedRules,
  asked: Asked,
  outer: readonly Rule[] = [],
): CorrelationQuestion {
  const known = asked.get(owned.rule);
  if (known?.pack === owned.pack) return known;
  const question = planCorrelation(owned, named, asked, outer);
  asked.set(owned.rule, question);
  return question;
}

function planCorrelation(
  { pack, rule }: OwnedRule & { readonly rule: CorrelationRule },
  named: NamedRules,
  asked: Asked,
  outer: readonly Rule[],
): CorrelationQuestion {
  const parts = partsOf(pack, rule, named).map((part, at): Part => {
    if (part.rule.kind === 'detection') return watchPart(pack, rule, part.rule, at);
    const inner = { ...part, rule: part.rule };
    const places = placesIn(rule, inner.rule, [...outer, rule]);
    return { kind: 'correlation', of: askCorrelation(inner, named, asked, [...outer, rule]), places };
  });
  if (rule.type === 'value_count' && rule.countedField === null) {
    throw new RefusedRule(
      'value_count counts values of a field, and none is named',
      'Name it: condition: { field: … }.',
    );
  }
  if (rule.type.endsWith('_count') && rule.condition.length === 0) {
    throw new RefusedRule(`${rule.type} has no condition`, 'Say how many: condition: { gte: 10 }.');
  }
  return { kind: 'correlation', pack, rule, parts };
}

function partsOf(pack: string, rule: CorrelationRule, named: NamedRules): readonly OwnedRule[] {
  const parts = rule.rules.map((name) => {
    const part = named.find(pack, name);
    if (part) return part;
    throw new RefusedRule(`no rule is called "${name}"`, 'Give the name or the id of a rule of the same pack.');
  });
  if (parts.length === 0) throw new RefusedRule('it names no rules', 'List them: rules: [name].');
  return [...new Map(parts.map((part) => [part.rule, part])).values()];
}

function watchPart(pack: string, rule: CorrelationRule, part: DetectionRule, at: number): Part {
  if (part.triage?.absence || part.triage?.unless) {
    throw new RefusedRule(
      `it counts the matches of "${part.key}", which gives its own word by what is missing`,
      'Name a rule without triage.absence and triage.unless.',
    );
  }
  const inEventsOf = (field: string) => fieldIn(rule, part, field);
  return {
    kind: 'watch',
    rule: part,
    watch: {
      id: [pack, rule.key, part.key, at].join('\u0000'),
      asks: `${pack}/${rule.key}`,
      fields: rule.groupBy.map(inEventsOf),
      value: rule.type === 'value_count' && rule.countedField !== null ? inEventsOf(rule.countedField) : null,
      binMs: binFor(rule.timespanMs),
      told: true,
    },
  };
}

/** The field that an alias stands for in the events of one rule. */
function fieldIn(rule: CorrelationRule, part: Rule, field: string): string {
  const alias = Object.hasOwn(rule.aliases, field) ? rule.aliases[field] : undefined;
  if (alias === undefined) return field;
  const name = Object.keys(alias).find((key) => isNameOf(part, key));
  if (name !== undefined) return alias[name] ?? field;
  throw new RefusedRule(
    `the alias "${field}" does not say which field it is in the events of "${part.key}"`,
    `Add it: aliases: { ${field}: { ${part.key}: FieldName } }.`,
  );
}

function isNameOf({ key, id }: Rule, name: string): boolean {
  return name.toLowerCase() === key.toLowerCase() || name.toLowerCase() === id?.toLowerCase();
}

/** For each field of the rule's `group-by` its place in that of the correlation that it names. Throws RefusedRule. */
function placesIn(rule: CorrelationRule, inner: CorrelationRule, outer: readonly Rule[]): readonly number[] {
  if (outer.includes(inner)) {
    throw new RefusedRule(`it names itself by way of "${inner.key}"`, 'A chain of correlations has an end.');
  }
  if (rule.type.endsWith('_count')) {
    throw new RefusedRule(
      `${rule.type} counts events, and "${inner.key}" is a correlation`,
      'Use temporal or temporal_ordered, or name the rules that it counts.',
    );
  }
  const places = rule.groupBy.map((field) => inner.groupBy.findIndex((name) => isSameField(name, field)));
  if (places.includes(-1)) {
    throw new RefusedRule(
      `it groups by fields that "${inner.key}" does not group by`,
      'Each field of group-by must stand in the group-by of the correlations that are named, under the same name.',
    );
  }
  return places;
}

function isSameField(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
