import type { Locale } from '../model/locale.ts';
import type { Pack } from '../model/pack.ts';
import type { NameClass, RedactionKey, RedactionProfile } from '../model/redaction.ts';

export interface RedactOptions {
  readonly profile: RedactionProfile;
  /** Classes of names to leave as they are. */
  readonly keep?: readonly NameClass[];
  /** The key of an earlier report: its names keep their pseudonyms. */
  readonly key?: RedactionKey | null;
  /** They say which data fields name whom. */
  readonly packs?: readonly Pack[];
  /** Languages that it is told in beside its own, such as that of the ticket: their words are no names. */
  readonly told?: readonly Locale[];
  /** By how many whole days all times are moved; absent: they stay. */
  readonly shiftDays?: number;
  /** What the log says elsewhere that could be taken for a pseudonym, as `noteTaken` gives it. */
  readonly taken?: ReadonlySet<string>;
}
