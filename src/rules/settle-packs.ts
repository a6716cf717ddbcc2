import type { Pack } from '../model/pack.ts';
import type { RuleProblem } from '../model/result.ts';
import type { Rule } from '../model/rule.ts';
import { nearest } from '../model/nearest.ts';
import { withAllReferences } from './check-references.ts';
import { isWindowsService } from './logsource/is-for-windows.ts';
import { windowsServices } from './logsource/windows-services.ts';
import { withOnlyRules } from './part-names.ts';

export interface SettledPacks {
  readonly packs: readonly Pack[];
  readonly problems: readonly RuleProblem[];
  /** Rules of services that are none of Windows, which do not name their product either. */
  readonly foreign: number;
}

/**
 * Looks at what shows only when all packs are there: a rule may name the log of another pack as its service. A rule
 * whose service nobody knows is left out and named, and so are the correlations that need it.
 */
export function settlePacks(packs: readonly Pack[]): SettledPacks {
  const problems: RuleProblem[] = [];
  const ids = new Set(packs.map(({ id }) => id));
  let foreign = 0;

  function isKept(rule: Rule): boolean {
    if (isKnown(rule, ids)) return true;
    if (rule.kind === 'detection' && rule.logsource.product === null) foreign += 1;
    else problems.push(strangeService(rule, ids));
    return false;
  }

  const settled = packs.map((pack) => {
    const known = pack.rules.filter(isKept);
    return known.length === pack.rules.length ? pack : withOnlyRules(pack, withAllReferences(known, problems));
  });
  return { packs: settled, problems, foreign };
}

function isKnown(rule: Rule, ids: ReadonlySet<string>): boolean {
  const service = serviceOf(rule);
  return service === null || isWindowsService(service) || ids.has(service);
}

function strangeService(rule: Rule, ids: ReadonlySet<string>): RuleProblem {
  const service = serviceOf(rule) ?? '';
  const near = nearest(service, [...ids, ...Object.keys(windowsServices)]);
  return {
    file: rule.place.file,
    line: rule.place.line,
    column: 1,
    message: `there is no service ${service} for Windows`,
    hint: near === null ? `name a service of Sigma or a pack: ${[...ids].join(', ')}` : `did you mean ${near}`,
  };
}

function serviceOf(rule: Rule): string | null {
  return rule.kind === 'detection' ? rule.logsource.service : null;
}
