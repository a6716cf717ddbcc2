import { type Document, isAlias, type Node } from 'yaml';
import { ruleLimits } from '../limits.ts';
import { RuleFault } from './rule-fault.ts';

/** Hands out the nodes of one rule, aliases resolved, and counts: an alias may stand for a million values. */
export class RuleNodes {
  private readonly document: Document;
  private left: number = ruleLimits.valuesPerRule;

  constructor(document: Document) {
    this.document = document;
  }

  /** `parent` says where something is missing. */
  open(node: Node | null, parent: Node): Node {
    this.left -= 1;
    if (this.left < 0) {
      throw new RuleFault(
        `the rule has more than ${ruleLimits.valuesPerRule} values`,
        'make several rules of it',
        parent,
      );
    }
    const resolved: Node | null | undefined = isAlias(node) ? node.resolve(this.document) : node;
    if (resolved === null || resolved === undefined)
      throw new RuleFault('something is missing here', 'write it or take the key out', parent);
    return resolved;
  }
}
