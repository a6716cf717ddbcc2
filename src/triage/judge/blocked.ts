import type { Draft } from './draft.ts';
import { sharesHost } from './shares-host.ts';

/**
 * The open finding that keeps the work of a quiet one from being tried: it began after the last failure, and no success
 * came since. Then the silence is no sign of recovery.
 */
export function blockerOf(quiet: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (quiet.status !== 'quiet' || quiet.last === null) return undefined;
  const blocking = new Set(quiet.tallies.flatMap(({ kind }) => kind.entry?.blockedBy ?? []));
  if (blocking.size === 0) return undefined;
  return drafts.find(
    (draft) =>
      draft.status === 'still-failing' &&
      draft.pack === quiet.pack &&
      draft.eventIds.some((eventId) => blocking.has(eventId)) &&
      (draft.first ?? '') >= quiet.last! &&
      (quiet.lastSuccess ?? '') <= (draft.first ?? '') &&
      sharesHost(draft, quiet),
  );
}
