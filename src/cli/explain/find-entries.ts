import type { CatalogueEvent, DiagnosticCode, Pack } from '../../model/pack.ts';
import { canonicalCode } from '../../model/code.ts';

/** One row of one pack's tables. */
export type Entry =
  { readonly pack: Pack; readonly event: CatalogueEvent } | { readonly pack: Pack; readonly code: DiagnosticCode };

/**
 * Everything the packs know under an event id, a diagnostic code in any spelling, or a name. Events come first. A number
 * may be both an id and a code, and several packs may know it: all of them are given.
 */
export function findEntries(query: string, packs: readonly Pack[]): readonly Entry[] {
  const asked = query.trim();
  const id = /^\d+$/.test(asked) ? Number(asked) : null;
  const code = canonicalCode(asked);
  const name = plainName(asked);
  const events = packs.flatMap((pack) =>
    pack.events
      .filter(
        (event) => event.id === id || event.aliasIds.some((alias) => alias === id) || plainName(event.name) === name,
      )
      .map((event) => ({ pack, event })),
  );
  const codes = packs.flatMap((pack) =>
    pack.codes
      .filter(
        (entry) => entry.code === code || [entry.name, ...entry.aliases].some((known) => plainName(known) === name),
      )
      .map((entry) => ({ pack, code: entry })),
  );
  return [...events, ...codes];
}

/** Names that contain what was asked for, at most five: what may have been meant. */
export function namesLike(query: string, packs: readonly Pack[]): readonly string[] {
  const part = plainName(query);
  if (part.length < 3) return [];
  const names = packs.flatMap(({ events, codes }) => [...events, ...codes].map(({ name }) => name));
  return [...new Set(names.filter((name) => plainName(name).includes(part)))].slice(0, 5);
}

/** Without case, spaces, hyphens and underscores, which nobody remembers. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
