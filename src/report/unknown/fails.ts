import type { UnknownEvent } from './unknown-entries.ts';

/** True for what needs advice in a table, and is worth a rule. */
export function fails({ outcome }: UnknownEvent): boolean {
  return outcome === 'failure' || outcome === 'warning';
}
