import type { Level } from './event.ts';
import type { LocalText } from './locale.ts';
import type { Outcome, SubjectKind } from './pack.ts';

export interface Subject {
  readonly id: string;
  readonly count: number;
  /** A success of the same kind came after this subject's last failure. Absent where it was not asked. */
  readonly laterSuccess?: boolean;
}

export interface Subjects {
  readonly total: number;
  /** Most events first. All of them in a finding, the first ten in a group. */
  readonly top: readonly Subject[];
  /** There were more than are told apart: `total` is how many are. Absent otherwise. */
  readonly more?: boolean;
}

export type Affected = Readonly<Record<SubjectKind, Subjects>>;

/** All events of one pack, provider, event id and diagnostic code. */
export interface Group {
  readonly id: string;
  /** Null when no pack speaks for the provider or the channel. */
  readonly pack: string | null;
  readonly provider: string;
  readonly channel: string;
  readonly eventId: number;
  /** The catalogue's event name; null when the id is not listed. */
  readonly name: string | null;
  /** `0x` and eight upper-case hex digits, or null when the events carry none. */
  readonly code: string | null;
  readonly codeName: string | null;
  /** Other spellings of the code that were met, as logged. */
  readonly codeAsLogged: readonly string[];
  readonly outcome: Outcome;
  /** What the outcome rests on; everything but `catalogue` is a guess. */
  readonly outcomeFrom: 'catalogue' | 'level' | 'last-digit';
  /** True when the event id stands in a pack. */
  readonly known: boolean;
  /** The most serious level seen. */
  readonly level: Level;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly affected: Affected;
  /** Events per bin of `span.bins`; events without a time are in no bin. */
  readonly bins: readonly number[];
  /** Ids of the findings that rest on this group. */
  readonly findings: readonly string[];
  /** Lane label and meaning from the catalogue, so that the result can be rendered without the pack. */
  /**
   * What is beyond that which is told apart, and counted here together: other codes of this event, or other events of
   * any kind. `more`: at least so many. Absent where there is nothing.
   */
  readonly folded?: { readonly of: 'codes' | 'events'; readonly kinds: number; readonly more: boolean };
  readonly words: { readonly label: LocalText; readonly meaning: LocalText } | null;
}
