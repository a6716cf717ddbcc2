import type { Words } from '../locale/words.ts';
import { reasonOf, systemCode } from '../node/reason.ts';
import { Refusal } from './refusal.ts';

/**
 * What the system refuses while something is written is the user's to repair: a `Refusal` that names the path. What did not
 * come from the system is a defect, and stays one.
 */
export async function orRefuse<Value>(work: Promise<Value>, path: string, words: Words): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal({ code: 'write', typed: { path }, args: { reason: reasonOf(error, words) } });
  }
}
