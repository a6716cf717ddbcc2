import { isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Detection, FieldTest } from '../../model/detection.ts';
import { nearest } from '../../model/nearest.ts';
import type { Draft, DraftValue } from './draft.ts';
import { finishDraft } from './finish-draft.ts';
import { modifiers, refusedModifiers } from './modifiers.ts';
import { RuleFault } from './rule-fault.ts';
import type { RuleNodes } from './rule-nodes.ts';
import { readValue } from './read-value.ts';

/** `Image|endswith: [...]`: one field with its modifiers and values. `key` has no name before the `|` for keywords. */
export function readField(key: Node, written: string, value: Node | null, nodes: RuleNodes): Detection {
  const [name = '', ...named] = written.split('|');
  const draft: Draft = {
    node: key,
    field: name.trim() === '' ? null : name.trim(),
    test: 'is',
    values: readValues(key, value, nodes),
    all: false,
    cased: false,
    negated: false,
    openStart: false,
    openEnd: false,
    compare: 'gt',
    regex: { anyCase: false, manyLines: false, dotTakesAll: false },
  };
  for (const modifier of named) modifierOf(modifier, key)(draft);
  return together(finishDraft(draft), draft);
}

/** `null` beside other values is one way more. */
function together(tests: readonly FieldTest[], { all, negated }: Draft): Detection {
  const [only] = tests;
  const positive: Detection = tests.length === 1 && only ? only : { kind: all ? 'all' : 'any', of: tests };
  return negated ? { kind: 'not', of: positive } : positive;
}

function modifierOf(name: string, key: Node): (draft: Draft) => void {
  const modifier = Object.hasOwn(modifiers, name) ? modifiers[name] : undefined;
  if (modifier) return modifier;
  const refused = Object.hasOwn(refusedModifiers, name) ? refusedModifiers[name] : undefined;
  if (refused !== undefined) throw new RuleFault(`the modifier ${name} is not supported`, refused, key);
  const near = nearest(name, Object.keys(modifiers));
  const hint = near === null ? `use one of ${Object.keys(modifiers).join(', ')}` : `did you mean ${near}`;
  throw new RuleFault(`there is no modifier ${name}`, hint, key);
}

function readValues(key: Node, value: Node | null, nodes: RuleNodes): readonly DraftValue[] {
  const node = nodes.open(value, key);
  if (isScalar(node)) return [readValue(node)];
  if (!isSeq(node)) throw new RuleFault('expected a value or a list of values', 'a field holds no map', node);
  if (node.items.length === 0) throw new RuleFault('the list is empty', 'name at least one value', node);
  return node.items.map((item) => {
    const opened = nodes.open(isNode(item) ? item : null, node);
    if (!isScalar(opened)) throw new RuleFault('expected a value', 'a list of values holds no lists and maps', opened);
    return readValue(opened);
  });
}
