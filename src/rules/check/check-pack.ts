import { nothingToDo } from './nothing-to-do.ts';
import { oldSources } from './old-sources.ts';
import type { Checked, Remark, RuleCheck } from './remark.ts';
import { ruleReferences } from './rule-references.ts';
import { sameCovers } from './same-covers.ts';
import { sameMatches } from './same-matches.ts';
import { sameProviders } from './same-providers.ts';
import { tableReferences } from './table-references.ts';
import { unknownFields } from './unknown-fields.ts';
import { unlistedMatches } from './unlisted-matches.ts';
import { untranslated } from './untranslated.ts';

/** Every check there is. What a schema can tell is told while a pack is loaded. */
const checks: readonly RuleCheck[] = [
  tableReferences,
  ruleReferences,
  unknownFields,
  unlistedMatches,
  sameMatches,
  untranslated,
  nothingToDo,
  sameProviders,
  sameCovers,
  oldSources,
];

/** All that the checks say of one pack. */
export function checkPack(checked: Checked): readonly Remark[] {
  return checks.flatMap((check) => check(checked));
}
