import type { Pack } from '../../../model/pack.ts';
import type { Rule } from '../../../model/rule.ts';

/** A rule and the id of its pack. */
export interface OwnedRule {
  readonly pack: string;
  readonly rule: Rule;
}

/** Finds the rules that other rules name. */
export interface NamedRules {
  readonly all: readonly OwnedRule[];
  /** By its key in the same pack, or by its Sigma id there. */
  find(pack: string, name: string): OwnedRule | null;
}

export function nameRules(packs: readonly Pack[]): NamedRules {
  const all = packs.flatMap(({ id, rules }) => rules.map((rule): OwnedRule => ({ pack: id, rule })));
  const byName = new Map<string, OwnedRule>();
  const give = (name: string, owned: OwnedRule) => {
    if (!byName.has(name)) byName.set(name, owned);
  };
  for (const owned of all) give(`${owned.pack}\u0000${owned.rule.key.toLowerCase()}`, owned);
  for (const owned of all) {
    if (owned.rule.id === null) continue;
    give(`${owned.pack}\u0000${owned.rule.id.toLowerCase()}`, owned);
  }
  return {
    all,
    find: (pack, name) => byName.get(`${pack}\u0000${name.toLowerCase()}`) ?? null,
  };
}
