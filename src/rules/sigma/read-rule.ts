import type { Node, YAMLMap } from 'yaml';
import type { RuleProblem } from '../../model/result.ts';
import type { Logsource, Rule, TriageKey } from '../../model/rule.ts';
import { checkEntry, type RuleDocument } from '../document.ts';
import { isForWindows, isWindowsCategory } from '../logsource/is-for-windows.ts';
import { windowsCategories } from '../logsource/windows-categories.ts';
import { nearest } from '../../model/nearest.ts';
import { checkTexts } from '../texts.ts';
import { triageKey } from '../triage-key.ts';
import { correlationKey } from './correlation-key.ts';
import { readDetection } from './read-detection.ts';
import { RuleFault } from './rule-fault.ts';
import { logsource, ruleFrame } from './rule-frame.ts';
import { RuleNodes } from './rule-nodes.ts';

type Head = Omit<Extract<Rule, { kind: 'correlation' }>, 'kind' | keyof CorrelationPart>;
type CorrelationPart = NonNullable<ReturnType<typeof correlationKey.parse>>;

/**
 * One document as a rule. Null when its problems are noted already; throws a `RuleFault` for any other reason that it
 * cannot be run. `foreign`: it looks at other logs than those of Windows.
 */
export function readRule(
  source: RuleDocument,
  root: YAMLMap,
  key: string,
  problems: RuleProblem[],
): Rule | 'foreign' | null {
  refuseOldKinds(root);
  const value = source.value as Readonly<Record<string, unknown>>;
  const isCorrelation = root.has('correlation');
  const logs = isCorrelation ? null : checkPart(source, root, 'logsource', logsource, problems);
  if (logs && !isForWindows(logs)) return 'foreign';
  const frame = checkEntry(source, root, value, ruleFrame, problems);
  const triage = root.has('triage') ? checkTriage(source, root, problems) : null;
  if (!frame || triage === 'broken') return null;
  if (frame.status === 'unsupported') throw new RuleFault('its own status says unsupported', 'look for its successor');
  const { name, ...rest } = frame;
  const place = { file: source.file, line: source.lines.linePos(root.range?.[0] ?? 0).line };
  const head: Head = { key: (name ?? key).toLowerCase(), ...rest, place, triage };
  if (isCorrelation) {
    const correlation = checkPart(source, root, 'correlation', correlationKey, problems);
    return correlation && { kind: 'correlation', ...head, ...correlation };
  }
  if (!logs) return null;
  refuseStrangeCategory(logs, nodeAt(root, 'logsource'));
  const nodes = new RuleNodes(source.document);
  const detection = readDetection(nodes.open(nodeAt(root, 'detection'), root), nodes);
  return { kind: 'detection', ...head, logsource: logs, detection };
}

function refuseOldKinds(root: YAMLMap): void {
  const action = root.get('action');
  if (action === 'global' || action === 'reset' || action === 'repeat') {
    const hint = 'write each rule out, parted by ---';
    throw new RuleFault(`action: ${action} is no longer part of Sigma`, hint, nodeAt(root, 'action'));
  }
  if (root.has('filter') && !root.has('detection')) {
    throw new RuleFault('Sigma filters are not read', 'put the exception into the rule', nodeAt(root, 'filter'));
  }
}

function refuseStrangeCategory({ category }: Logsource, node: Node | null): void {
  if (category === null || isWindowsCategory(category)) return;
  const near = nearest(category, Object.keys(windowsCategories));
  const hint = near === null ? 'Sigma’s taxonomy lists the categories for Windows' : `did you mean ${near}`;
  throw new RuleFault(`there is no category ${category} for Windows`, hint, node);
}

function checkPart<Schema extends Parameters<typeof checkEntry>[3]>(
  source: RuleDocument,
  root: YAMLMap,
  key: string,
  schema: Schema,
  problems: RuleProblem[],
) {
  const node = nodeAt(root, key);
  if (!node) throw new RuleFault(`${key} is missing`, `write ${key}: with what belongs to it`, root);
  return checkEntry(source, node, (source.value as Readonly<Record<string, unknown>>)[key], schema, problems);
}

function checkTriage(source: RuleDocument, root: YAMLMap, problems: RuleProblem[]): TriageKey | 'broken' {
  const triage = checkPart(source, root, 'triage', triageKey, problems) as TriageKey | null;
  return triage && checkTexts(source, nodeAt(root, 'triage'), problems) ? triage : 'broken';
}

function nodeAt(root: YAMLMap, key: string): Node | null {
  return (root.get(key, true) as Node | undefined) ?? null;
}
