import { foldShare, retryRule } from '../../limits.ts';
import type { Case } from '../case.ts';
import { explainedShare, type Link } from './explained.ts';

const hourMs = 3_600_000;

const link: Link = {
  withinMs: retryRule.hoursAfter * hourMs,
  beforeMs: retryRule.hoursBefore * hourMs,
  same: ['host', 'ca', 'template', 'device', 'user'],
};

/**
 * Attempts by the final failure that they ended in: one failure that was tried three times is one failure. Which event is
 * the attempt and which the end says the catalogue, not the number: 3052 is tried again, and 3051 is the end.
 */
export function retriesOf(pairs: readonly Case[]): ReadonlyMap<Case, readonly Case[]> {
  const retries = new Map<Case, Case[]>();
  for (const attempt of pairs) {
    const finalFailure = attempt.parts[0]?.group.kind.entry?.finalFailure;
    if (finalFailure === undefined) continue;
    const end = pairs
      .filter((pair) => pair.pack === attempt.pack && pair.parts[0]?.group.kind.entry?.id === finalFailure)
      .map((pair) => ({ pair, share: explainedShare(pair, link, attempt, Infinity) }))
      .filter(({ share }) => share >= foldShare)
      .reduce<{ pair: Case; share: number } | null>(
        (best, one) => (!best || one.share > best.share ? one : best),
        null,
      );
    if (end) retries.set(end.pair, [...(retries.get(end.pair) ?? []), attempt]);
  }
  return retries;
}
