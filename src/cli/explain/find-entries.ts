import type { CatalogueEvent, DiagnosticCode, Pack } from '../../model/pack.ts';
import { rulesAbout, rulesCalled } from './find-rules.ts';
import type { OwnedRule } from './rules-about.ts';
import { canonicalCode } from '../../model/code.ts';

/** One row of one pack's tables, or one of its rules. */
export type Entry =
  | { readonly pack: Pack; readonly event: CatalogueEvent }
  | { readonly pack: Pack; readonly code: DiagnosticCode }
  | OwnedRule;

/**
 * Everything the packs know under an event id, a diagnostic code in any spelling, a name, or the key or id of a rule.
 * Events come first. A number may be both an id and a code, and several packs may know it: all of them are given. Where
 * nothing is called so, rules in whose title the words stand.
 */
export function findEntries(query: string, packs: readonly Pack[]): readonly Entry[] {
  const asked = query.trim();
  const id = /^\d+$/.test(asked) ? Number(asked) : null;
  const code = canonicalCode(asked);
  const name = plainName(asked);
  const events = packs.flatMap((pack) =>
    pack.events
      .filter(
        (event) => event.id === id || event.aliasIds.some((alias) => alias === id) || plainName(event.name) === name,
      )
      .map((event) => ({ pack, event })),
  );
  const codes = packs.flatMap((pack) =>
    pack.codes
      .filter(
        (entry) => entry.code === code || [entry.name, ...entry.aliases].some((known) => plainName(known) === name),
      )
      .map((entry) => ({ pack, code: entry })),
  );
  const called = [...events, ...codes, ...rulesCalled(asked, packs)];
  return called.length > 0 ? called : rulesAbout(asked, packs);
}

/** Names that contain what was asked for, at most five: what may have been meant. */
export function namesLike(query: string, packs: readonly Pack[]): readonly string[] {
  const part = plainName(query);
  if (part.length < 3) return [];
  const names = packs.flatMap(({ events, codes, rules }) => [
    ...[...events, ...codes].map(({ name }) => name),
    ...rules.map(({ key }) => key),
  ]);
  return [...new Set(names.filter((name) => plainName(name).includes(part)))].slice(0, 5);
}

/** Without case, spaces, hyphens and underscores, which nobody remembers. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
