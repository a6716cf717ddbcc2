import type { Finding } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { suppressionText } from '../suppression-text.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';

const reasonLimit = 200;

/** Why a finding does not count; null for one that does. */
export function suppressedNote({ suppressed }: Finding, pen: Pen): Ready | null {
  if (!suppressed) return null;
  const { reason, expires, owner } = suppressed;
  return pen.say('report.suppressed-note', {
    reason: pen.prose(reason, reasonLimit),
    expires: pen.prose(expires, 20),
    owner: pen.prose(owner ?? '', reasonLimit) || ('none' as Ready),
  });
}

/** What came of each suppression. */
export function suppressionLines({ suppressions = [] }: TriageResult, plan: Plan, pen: Pen): Ready[] {
  const shown = suppressions.slice(0, plan.smallLists).map((entry) => {
    const text = suppressionText(entry, pen.words, (foreign) => pen.prose(foreign, reasonLimit)) as Ready;
    return pen.say('markdown.suppression', { text });
  });
  const left = suppressions.length - shown.length;
  return left > 0 ? [...shown, pen.say('markdown.more-suppressions', { n: left })] : shown;
}
