import type { Scalar } from 'yaml';
import { ruleLimits } from '../limits.ts';
import type { DraftValue } from './draft.ts';
import { RuleFault } from './rule-fault.ts';
import { readPattern } from './text-pattern.ts';

/** One value as written: Sigma compares all of them as text. */
export function readValue(node: Scalar): DraftValue {
  const { value } = node;
  if (value === null || value === undefined) return { node, type: 'null', written: '', pattern: [], bytes: null };
  const written = typeof value === 'string' ? value : asWritten(node);
  if (written.length > ruleLimits.valueText) {
    throw new RuleFault(`a value has ${written.length} characters`, `${ruleLimits.valueText} are taken`, node);
  }
  const type =
    typeof value === 'number' || typeof value === 'bigint' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
  return { node, type, written, pattern: readPattern(written), bytes: null };
}

/** A number with its last zeros and with more digits than a double has; other spellings (0x1F) are the number they mean. */
function asWritten({ source, value }: Scalar): string {
  return source !== undefined && /^-?\d+(?:\.\d+)?$/.test(source) ? source : String(value);
}
