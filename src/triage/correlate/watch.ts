import { limits } from '../limits.ts';

/** One thing that is kept of what a rule matches. A rule that is used in several ways has several watches. */
export interface Watch {
  /** Tells it from all others: pack, the rule that asks, and which of its rules this is. */
  readonly id: string;
  /** The rule that asks, as `pack/key`. */
  readonly asks: string;
  /** Fields of this rule's events whose values tell its matches apart. A match that lacks one of them is left out. */
  readonly fields: readonly string[];
  /** A field whose different values are told apart within those; a match that lacks it is left out too. */
  readonly value: string | null;
  /** Width in milliseconds of the finest bins, used when there are too many moments; null: no moments are needed. */
  readonly binMs: number | null;
  /** Whether subjects, places and evidence are kept. An answer that is waited for needs none. */
  readonly told: boolean;
}

/** The field that tells hosts apart. */
export const hostField = 'Computer';

/** How many events are kept as evidence of each key: fewer where there may be a key for each device. */
export function evidenceOf({ fields }: Pick<Watch, 'fields'>): number {
  return fields.every((field) => field === hostField) ? limits.evidencePerGroup : limits.evidencePerKey;
}
