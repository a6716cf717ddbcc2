import type { TextArgs } from '../../model/locale.ts';
import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../../model/rule.ts';

/** What a check may say. The words stand in the locale under `rules.check.<code>`, what helps under `rules.hint.<code>`. */
export type RemarkCode =
  /** A rule asks for a field that nothing provides. args: field, rule */
  | 'unknown-field'
  /** A pack that is not loaded is named. args: named */
  | 'no-such-pack'
  /** An event id that stands in no table of the pack that is meant. args: event, named, key */
  | 'no-such-event'
  /** A code that the pack that is meant does not list. args: code, named, key */
  | 'no-such-code'
  /** A rule matches an event id that its pack does not list. args: event, rule, named */
  | 'unlisted-match'
  /** Two rules match the same. args: rule, other */
  | 'same-match'
  /** Several rules fold the same events into their finding. args: events, named, rules, count */
  | 'same-cover'
  /** A text is the same in two languages. args: text */
  | 'untranslated'
  /** A failure or a code for which nobody says what to do. args: what */
  | 'nothing-to-do'
  /** The source was read long before the newest one. args: what, verified, newest */
  | 'old'
  /** Two packs speak for the same provider or channel. args: name, other */
  | 'same-provider';

/** `error`: it cannot work as written. `warning`: it is probably not meant. `note`: good to know. */
export type RemarkGravity = 'error' | 'warning' | 'note';

/** A thing of a pack that a remark is about, and which part of it. */
export type Subject =
  | { readonly of: 'pack' }
  | { readonly of: 'event'; readonly id: number }
  | { readonly of: 'code'; readonly code: string }
  | { readonly of: 'rule'; readonly rule: Rule };

export interface Remark {
  readonly code: RemarkCode;
  readonly gravity: RemarkGravity;
  readonly args: TextArgs;
  /** Id of the pack that it is about. */
  readonly pack: string;
  readonly subject: Subject;
  /** Keys and list places below the subject; the deepest that is there is pointed at. */
  readonly path: readonly (string | number)[];
}

/** What a check looks at: one pack, and all that are loaded, itself among them. */
export interface Checked {
  readonly pack: Pack;
  readonly all: readonly Pack[];
}

/** Pure: the same packs give the same remarks. */
export type RuleCheck = (checked: Checked) => readonly Remark[];
