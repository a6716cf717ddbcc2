import type { Totals } from '../../model/result.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

/** `1,184 failures and 64 warnings in 12,452 events`. */
export function eventCounts({ failures, warnings, records }: Totals, pen: Pen): Ready {
  return warnings > 0
    ? pen.say('markdown.failures-and-warnings', { failures, warnings, records })
    : pen.say('markdown.failures-of', { failures, records });
}

/** `232 devices, 214 users, 1 host`, or that the log names nobody; null when nothing failed. */
export function affectedCounts(totals: Totals, pen: Pen): Ready | null {
  if (totals.failures + totals.warnings === 0) return null;
  const named = (['devices', 'users', 'hosts', 'cas'] as const).filter((kind) => totals[kind] > 0);
  if (named.length === 0) return pen.say('markdown.none-named');
  return pen.list(named.map((kind) => pen.say(`markdown.count.${kind}`, { n: totals[kind] })));
}
