import type { TriageResult } from '../model/result.ts';
import { isPlainFileName } from './file-names.ts';
import type { Originals } from './leaks.ts';
import { ownWordsOf } from './own-words.ts';
import { hidesItsTime } from './shift/hides-its-time.ts';

/** True when a file name may stand beside a result as it was redacted: it tells no more than the result does. */
export function isSendableName(name: string, result: TriageResult, { find }: Originals): boolean {
  const { profile, kept = [], shifted } = result.redaction;
  if (profile === 'none') return true;
  if (find(name).length > 0) return false;
  if (kept.includes('input')) return true;
  return profile === 'share' && isPlainFileName(name, ownWordsOf(result)) && (!shifted || hidesItsTime(name));
}
