import type { Severity } from '../../../model/judgement.ts';
import type { Finding, Status } from '../../../model/finding.ts';
import type { Verdict } from '../../../model/result.ts';
import { statusKey } from '../../status-key.ts';
import type { ViewContext } from './context.ts';

/** Severity and status, each as glyph and words: never by colour alone. */
export interface StampView {
  /** Class and glyph: a severity, or `ok`. */
  readonly tone: Severity | 'ok';
  readonly severity: string;
  readonly status: Status | null;
  /** Whether it is a state rather than a failure: then nothing is red about it but its severity. */
  readonly condition: boolean;
  readonly statusText: string;
}

/** The colour and the glyph of a severity. */
export function toneOf(severity: Verdict['severity']): Severity | 'ok' {
  if (severity === 'none') return 'ok';
  return severity === 'unreadable' ? 'medium' : severity;
}

export function stampView({ words }: ViewContext, judged: Finding | Verdict): StampView {
  const { severity, status } = judged;
  const standing = status === null ? '' : words.say(statusKey(judged, status));
  const suppressed = 'suppressed' in judged && judged.suppressed !== undefined;
  return {
    tone: toneOf(severity),
    severity: words.say(`severity.${severity}`),
    status,
    condition: judged.beside ?? false,
    statusText: suppressed ? words.say('report.suppressed-standing', { standing }) : standing,
  };
}
