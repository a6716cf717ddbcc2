import type { Locale } from '../../model/locale.ts';
import type { Pack } from '../../model/pack.ts';
import type { ReadOptions } from '../../read/read-input.ts';
import type { InputShare } from '../../triage/read-apart.ts';
import type { Window } from '../../triage/window.ts';

/** What a reading thread is told when it starts. */
export interface ReadingTerms {
  readonly packs: readonly Pack[];
  readonly options: ReadOptions & Window;
  /** The language of refusals. */
  readonly locale: Locale;
}

/** A file for it to read. */
export interface ReadingOrder {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What it answers: null when the file has to be read beside others. */
export type ReadingAnswer = InputShare | null;
