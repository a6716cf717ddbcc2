import type { Rule } from '../../../model/rule.ts';
import type { RuleProblem } from '../../../model/result.ts';

/** Thrown while a rule is planned that cannot be judged as it says. It is left out as a whole, never judged by half. */
export class RefusedRule extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'RefusedRule';
    this.hint = hint;
  }
}

export function asProblem(rule: Rule, { message, hint }: RefusedRule): RuleProblem {
  return { file: rule.place.file, line: rule.place.line, column: 1, message: `${rule.key}: ${message}`, hint };
}
