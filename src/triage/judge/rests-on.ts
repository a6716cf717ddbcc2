import type { Finding } from '../../model/finding.ts';
import { limits } from '../limits.ts';
import type { Draft } from './draft.ts';
import { sharesHost } from './shares-host.ts';

/**
 * The findings that must be repaired before each one: failures of the work that it cannot do without, on the same
 * server, that began before it ended and are not over. What a finding rests on may itself rest on another.
 */
export function restsOn(
  drafts: readonly Draft[],
  idOf: (draft: Draft) => string,
): ReadonlyMap<Draft, readonly string[]> {
  const open = new Map<string, Draft[]>();
  for (const draft of drafts.filter(({ status }) => status === 'still-failing' || status === 'quiet')) {
    for (const eventId of draft.eventIds) {
      const name = nameOf(draft.pack, eventId);
      open.set(name, [...(open.get(name) ?? []), draft]);
    }
  }
  const below = (upper: Draft) =>
    upper.needs.flatMap((eventId) =>
      (open.get(nameOf(upper.pack, eventId)) ?? []).filter(carries(upper)).slice(0, limits.restsOn),
    );
  return new Map(drafts.map((draft) => [draft, [...new Set(below(draft))].map(idOf)]));
}

function carries(upper: Draft): (lower: Draft) => boolean {
  return (lower) => lower !== upper && (lower.first ?? '') <= (upper.last ?? '') && sharesHost(lower, upper);
}

function nameOf(pack: string, eventId: number): string {
  return `${pack}/${eventId}`;
}

/** The findings that rest on `id`, directly or through others. */
export function restingOn(findings: readonly Finding[], id: string): readonly Finding[] {
  const found = new Set<string>([id]);
  let grown = true;
  while (grown) {
    const more = findings.filter(
      (finding) => !found.has(finding.id) && finding.restsOn.some((lower) => found.has(lower)),
    );
    for (const finding of more) found.add(finding.id);
    grown = more.length > 0;
  }
  return findings.filter((finding) => finding.id !== id && found.has(finding.id));
}
