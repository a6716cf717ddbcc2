import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Detection } from '../../model/detection.ts';
import { ruleLimits } from '../limits.ts';
import { readCondition } from './condition.ts';
import { readField } from './read-field.ts';
import { RuleFault } from './rule-fault.ts';
import type { RuleNodes } from './rule-nodes.ts';

/** The value of `detection:`, its searches put together as its condition says. */
export function readDetection(node: Node, nodes: RuleNodes): Detection {
  if (!isMap(node)) throw new RuleFault('expected a map of searches', 'write selection: and condition: below it', node);
  const searches = new Map<string, Detection>();
  let condition: Node | null = null;
  for (const { key, name, value } of entriesOf(node)) {
    if (name === 'timeframe') {
      throw new RuleFault('a detection cannot count over time', 'write a correlation with a timespan', key);
    }
    if (name === 'condition') condition = nodes.open(value, key);
    else searches.set(name, readSearch(nodes.open(value, key), nodes, 0));
  }
  if (condition === null) throw new RuleFault('the condition is missing', 'write condition: selection', node);
  return readCondition(conditionsOf(condition), searches);
}

function conditionsOf(node: Node): readonly { readonly text: string; readonly node: Node }[] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  if (items.length === 0) throw new RuleFault('the condition is empty', 'write condition: selection', node);
  return items.map((item) => {
    if (isScalar(item) && typeof item.value === 'string') return { text: item.value, node: item };
    throw new RuleFault('expected a condition', 'a condition is a text such as selection and not filter', node);
  });
}

/** A map asks for all of its fields, a list for one of its items; plain values are looked for in the whole event. */
function readSearch(node: Node, nodes: RuleNodes, depth: number): Detection {
  if (depth > ruleLimits.searchDepth)
    throw new RuleFault('the lists stand too deep in each other', 'make them flat', node);
  if (isScalar(node)) return readField(node, '', node, nodes);
  const isList = isSeq(node);
  const parts = isList
    ? readItems(node.items as readonly Node[], node, nodes, depth)
    : readFields(node as YAMLMap, nodes);
  const [only] = parts;
  if (!only) throw new RuleFault('the search is empty', 'name a field and its value', node);
  return parts.length === 1 ? only : { kind: isList ? 'any' : 'all', of: parts };
}

function readItems(items: readonly Node[], list: Node, nodes: RuleNodes, depth: number): readonly Detection[] {
  return items.map((item) => readSearch(nodes.open(item, list), nodes, depth + 1));
}

function readFields(map: YAMLMap, nodes: RuleNodes): readonly Detection[] {
  return entriesOf(map).map(({ key, name, value }) => {
    if (name === '<<') throw new RuleFault('merge keys are not read', 'write the fields out', key);
    return readField(key, name, value, nodes);
  });
}

function entriesOf(
  map: YAMLMap,
): readonly { readonly key: Node; readonly name: string; readonly value: Node | null }[] {
  return map.items.map(({ key, value }) => {
    if (isScalar(key)) return { key, name: String(key.value ?? ''), value: value as Node | null };
    throw new RuleFault('expected a name', 'a key is a text', (key as Node | null) ?? map);
  });
}
