import type { RuleProblem } from '../model/result.ts';
import type { Suppression } from '../model/suppression.ts';
import { checkEntry, listUnder, openDocument } from './document.ts';
import { suppressionEntry } from './suppression-entry.ts';

export interface LoadedSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly RuleProblem[];
}

/** YAML to suppressions; `file` is how messages call it. What is wrong is named and left out. */
export function loadSuppressions(file: string, text: string): LoadedSuppressions {
  const problems: RuleProblem[] = [];
  const opened = openDocument(file, text, problems);
  if (!opened) return { suppressions: [], problems };
  const suppressions = listUnder(opened, 'suppressions', problems).flatMap(({ node, value }) => {
    const entry = checkEntry(opened, node, value, suppressionEntry, problems);
    return entry ? [entry as Suppression] : [];
  });
  return { suppressions, problems };
}
