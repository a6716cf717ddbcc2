import { wordsFor, type Words } from '../../../locale/words.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Group } from '../../../model/group.ts';
import type { TriageResult } from '../../../model/result.ts';
import { yearsOf } from '../../years.ts';
import { visible } from '../../visible.ts';
import { type Caps, noCaps, standardCaps } from './caps.ts';
import { wholeTimes } from './whole-times.ts';

/** What every section's view is made from. */
export interface ViewContext {
  readonly result: TriageResult;
  readonly words: Words;
  readonly groups: ReadonlyMap<string, Group>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly caps: Caps;
  /** Text that came from a log, a rule pack or a file name, made harmless to look at. */
  show(text: string, limit?: number): string;
  /** The same for sentences of ours: a day stays beside its month. */
  prose(text: string): string;
}

/** A time as `<time datetime="utc">text</time>`. */
export interface ShownTime {
  readonly utc: string;
  readonly text: string;
}

/** `full`: nothing is left for report.json. */
export function viewContext(result: TriageResult, full = false): ViewContext {
  const words = wordsFor(result.locale, yearsOf(result));
  const show: ViewContext['show'] = (text, limit) => visible(text, limit, (left) => words.say('html.cut', { n: left }));
  const whole = wholeTimes(words);
  return {
    result,
    words,
    groups: new Map(result.groups.map((group) => [group.id, group])),
    findings: new Map(result.findings.map((finding) => [finding.id, finding])),
    caps: full ? noCaps : standardCaps,
    show,
    prose: (text) => whole(show(text)),
  };
}

/** `7 Mar, 04:02`, or with the year where the log covers more than one; null when there is no time. */
export function inProse(context: ViewContext, utc: string | null): ShownTime | null {
  if (utc === null) return null;
  const { first, last } = context.result.span;
  const oneYear = first?.slice(0, 4) === last?.slice(0, 4);
  return { utc, text: oneYear ? context.words.time(utc) : context.words.minute(utc) };
}

/** `2026-03-07 04:02`; null when there is no time. */
export function inTable(context: ViewContext, utc: string | null): ShownTime | null {
  return utc === null ? null : { utc, text: context.words.minute(utc) };
}
