import { longestRun } from './code-span.ts';
import type { Ready } from './ready.ts';

/** A block that shows its lines as they are: the fence is longer than any run of backticks in them. */
export interface Fenced {
  readonly fence: Ready;
  readonly lines: Ready;
}

/** `lines` as a block. Their characters must be visible ones. */
export function fenced(lines: readonly string[]): Fenced {
  const text = lines.join('\n');
  return { fence: '`'.repeat(Math.max(3, longestRun(text) + 1)) as Ready, lines: text as Ready };
}
