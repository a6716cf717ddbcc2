import type { Node } from 'yaml';

/** Why a rule cannot be run. It is thrown, because a rule is used whole or not at all. */
export class RuleFault extends Error {
  readonly hint: string;
  /** Where it stands; the rule's beginning where it is absent. */
  readonly node: Node | undefined;

  constructor(message: string, hint: string, node?: Node | null) {
    super(message);
    this.hint = hint;
    this.node = node ?? undefined;
  }
}
