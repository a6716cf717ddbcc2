import type { Pack } from '../../model/pack.ts';
import type { DetectionRule } from '../../model/rule.ts';
import { providersIn } from '../looks-at.ts';

/**
 * Whether a rule can match what a pack speaks for: it looks at the pack's log, or at one of Windows, or at any, for a
 * provider of the pack. In a log of Windows that it looks at whole, its event ids are those of all kinds of products.
 */
export function looksAtPack({ logsource, detection }: DetectionRule, pack: Pack, all: readonly Pack[]): boolean {
  const { service, category } = logsource;
  if (service === pack.id) return true;
  if (all.some(({ id }) => id === service)) return false;
  const named = providersIn(detection);
  if (named.length === 0) return service === null && category === null;
  const own = new Set(pack.providers.map((name) => name.toLowerCase()));
  return named.some((name) => own.has(name.toLowerCase()));
}
