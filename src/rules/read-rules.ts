import type { Pack } from '../model/pack.ts';
import type { RuleProblem } from '../model/result.ts';
import type { Rule } from '../model/rule.ts';
import { withAllReferences } from './check-references.ts';
import type { PackSource } from './pack-source.ts';
import { partNamesOf } from './part-names.ts';
import { languageOfWords } from './words-path.ts';
import { readRuleFile } from './sigma/read-rule-file.ts';

const tables: ReadonlySet<string> = new Set(['pack.yaml', 'events.yaml', 'codes.yaml']);

/** The files of a pack that hold rules: every YAML file but the tables and the words, in folders below as well. */
export function ruleFiles({ files }: PackSource): PackSource['files'] {
  return files.filter(({ path }) => /\.ya?ml$/i.test(path) && !tables.has(path) && languageOfWords(path) === null);
}

/**
 * The rules of a pack in the order of their files, what those that were left out are made of, and how many look at other
 * logs than those of Windows.
 */
export function readRules(
  source: PackSource,
  problems: RuleProblem[],
): Pick<Pack, 'rules' | 'partNames'> & { readonly foreign: number } {
  const byName = new Map<string, Rule>();
  const rules: Rule[] = [];
  const partNames: string[] = [];
  let foreign = 0;
  for (const { path, text } of ruleFiles(source)) {
    const file = readRuleFile(`${source.name}/${path}`, text, problems);
    foreign += file.foreign;
    partNames.push(...file.partNames);
    for (const rule of file.rules) {
      const names = [rule.key, ...(rule.id === null ? [] : [rule.id.toLowerCase()])];
      const taken = names.find((name) => byName.has(name));
      if (taken === undefined) {
        for (const name of names) byName.set(name, rule);
        rules.push(rule);
      } else {
        problems.push(secondOf(taken, rule, byName.get(taken)));
      }
    }
  }
  const sound = withAllReferences(rules, problems);
  partNames.push(...partNamesOf(rules, sound));
  return { rules: sound, foreign, ...(partNames.length > 0 && { partNames: [...new Set(partNames)] }) };
}

function secondOf(name: string, { place }: Rule, first: Rule | undefined): RuleProblem {
  const message = `${name} stands here a second time`;
  const hint = `the first one is used, ${first?.place.file}:${first?.place.line}`;
  return { file: place.file, line: place.line, column: 1, message, hint };
}
