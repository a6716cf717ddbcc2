import { type Confidence, confidences } from '../../model/judgement.ts';
import type { Said } from '../../model/finding.ts';
import type { Folded } from './fold/fold.ts';
import type { Log } from './log.ts';

/**
 * How sure a cause is. Where it rests on what came first, a silence of the log before the cause or between it and its first
 * symptom takes one step away: what happened in it nobody sees.
 */
export function sureness(folded: Folded, log: Log): { readonly confidence: Confidence; readonly grounds: Said[] } {
  const { confidence } = folded.cause.advice;
  const gap = gapIn(folded, log);
  if (!gap) return { confidence, grounds: [] };
  const lower = confidences[Math.min(confidences.indexOf(confidence) + 1, confidences.length - 1)] ?? 'possible';
  return { confidence: lower, grounds: [{ key: 'note.gap', args: gap }] };
}

const minuteMs = 60_000;

function gapIn({ cause, symptoms }: Folded, { span }: Log): Log['span']['gaps'][number] | undefined {
  const [first] = symptoms;
  if (!first || first.basis === 'documented') return undefined;
  const [from, to] = [Math.min(cause.firstMs, first.of.firstMs), Math.max(cause.firstMs, first.of.firstMs)];
  return span.gaps.find((gap) => {
    const endMs = Date.parse(gap.to);
    const straightAfter = Math.abs(endMs - from) <= minuteMs;
    return straightAfter || (Date.parse(gap.from) >= from && endMs <= to);
  });
}
