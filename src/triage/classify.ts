import type { EventRecord, Level } from '../model/event.ts';
import type { CatalogueEvent, Outcome } from '../model/pack.ts';
import { findCode, findCodeOfStranger, type FoundCode } from './find-code.ts';
import type { FindPack, PackIndex } from './pack-index.ts';

/** What follows from the provider, the channel, the id and the level alone: the same for each of a million events. */
export interface Kind {
  readonly index: PackIndex | null;
  readonly entry: CatalogueEvent | null;
  readonly outcome: Outcome;
  /** What the outcome rests on; everything but `catalogue` is a guess. */
  readonly outcomeFrom: 'catalogue' | 'level' | 'last-digit';
}

/** What an event is, before it is counted. */
export interface Classified extends Kind {
  readonly found: FoundCode | null;
}

const outcomeOfLevel: Record<Level, Outcome> = {
  critical: 'failure',
  error: 'failure',
  'audit-failure': 'failure',
  warning: 'warning',
  'audit-success': 'success',
  information: 'info',
  verbose: 'info',
  unknown: 'info',
};

const outcomeOfLastDigit: Readonly<Record<number, Outcome>> = { 0: 'success', 1: 'warning', 2: 'failure' };

/**
 * Outcome from the catalogue where the event is listed: never from the code, since 0x00000000 stands beside failures,
 * and never from the level. Only what no catalogue lists is judged by the level or by the product's id pattern.
 */
export function kindOf(event: EventRecord, findPack: FindPack): Kind {
  const index = findPack(event);
  const entry = index?.entryOf(event) ?? null;
  return { index, entry, ...judge(event, index, entry) };
}

/** An event of a kind, with its own code. */
export function classify(event: EventRecord, { index, entry, outcome, outcomeFrom }: Kind): Classified {
  const fails = outcome === 'failure' || outcome === 'warning';
  const found = index ? findCode(event, index) : fails ? findCodeOfStranger(event) : null;
  return { index, entry, outcome, outcomeFrom, found };
}

function judge(
  event: EventRecord,
  index: PackIndex | null,
  entry: CatalogueEvent | null,
): Pick<Kind, 'outcome' | 'outcomeFrom'> {
  if (entry) return { outcome: entry.outcome, outcomeFrom: 'catalogue' };
  const byLevel = outcomeOfLevel[event.level];
  const byDigit = index?.pack.unlisted === 'last-digit' ? outcomeOfLastDigit[event.eventId % 10] : undefined;
  // A pattern of ids may raise an alarm that the level does not, but never silence one.
  if (byDigit && byLevel === 'info') return { outcome: byDigit, outcomeFrom: 'last-digit' };
  return { outcome: byLevel, outcomeFrom: 'level' };
}
