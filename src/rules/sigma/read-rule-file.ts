import { isMap } from 'yaml';
import type { RuleProblem } from '../../model/result.ts';
import type { Rule } from '../../model/rule.ts';
import { openDocuments, problemAt, type RuleDocument, rootOf } from '../document.ts';
import { ruleLimits } from '../limits.ts';
import { partNamesIn } from '../part-names.ts';
import { readRule } from './read-rule.ts';
import { RuleFault } from './rule-fault.ts';

export interface RuleFile {
  readonly rules: readonly Rule[];
  /** Rules for other logs than those of Windows: no fault, and of no use here. */
  readonly foreign: number;
  /** What the rules that were refused are made of. */
  readonly partNames: readonly string[];
}

/** The rules of one file, a document each. One that cannot be run is left out whole and named with its reason. */
export function readRuleFile(file: string, text: string, problems: RuleProblem[]): RuleFile {
  if (text.length > ruleLimits.fileText) {
    const hint = 'one file holds one rule or a few that belong together';
    problems.push({ file, line: 1, column: 1, message: `the file has ${text.length} characters`, hint });
    return { rules: [], foreign: 0, partNames: [] };
  }
  const sources = openDocuments(file, text, problems);
  const read = sources.map((source, at) => tryRule(source, at, problems));
  return {
    rules: read.filter((rule) => rule !== null && rule !== 'foreign'),
    foreign: read.filter((rule) => rule === 'foreign').length,
    partNames: sources.filter((_, at) => read[at] === null).flatMap(({ value }) => partNamesIn(value)),
  };
}

function tryRule(source: RuleDocument, at: number, problems: RuleProblem[]): Rule | 'foreign' | null {
  const root = rootOf(source);
  if (!isMap(root)) {
    problems.push(problemAt(source, root, 'expected a rule', 'a rule is a map with title, logsource and detection'));
    return null;
  }
  try {
    return readRule(source, root, keyOf(source.file, at), problems);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    problems.push(problemAt(source, error.node ?? root, error.message, error.hint));
    return null;
  }
}

/** What a rule without a name is called: as its file, with a number where it is not the first one there. */
function keyOf(file: string, at: number): string {
  const name = (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/i, '').toLowerCase();
  return at === 0 ? name : `${name}-${at + 1}`;
}
