import type { Status } from '../../../model/finding.ts';
import type { Severity } from '../../../model/pack.ts';
import type { Verdict } from '../../../model/result.ts';
import type { ViewContext } from './context.ts';

/** Severity and status, each as glyph and words: never by colour alone. */
export interface StampView {
  /** Class and glyph: a severity, or `ok`. */
  readonly tone: Severity | 'ok';
  readonly severity: string;
  readonly status: Status | null;
  readonly statusText: string;
}

export function stampView(
  { words }: ViewContext,
  severity: Verdict['severity'],
  status: Status | null,
  suppressed = false,
): StampView {
  const standing = status === null ? '' : words.say(`status.${status}`);
  return {
    tone: severity === 'none' ? 'ok' : severity === 'unreadable' ? 'medium' : severity,
    severity: words.say(`severity.${severity}`),
    status,
    statusText: suppressed ? words.say('report.suppressed-standing', { standing }) : standing,
  };
}
