import type { TriageResult } from '../../model/result.ts';
import { withoutClockDays } from './without-clock-days.ts';
import { places } from '../places.ts';
import { rewrite } from '../walk.ts';
import { isIsoTime, shiftIsoDates } from './shift-date.ts';
import { shiftText } from './shift-text.ts';

/** The result with all its times moved by whole days. Its texts and its id are not made anew. */
export function shiftResult(result: TriageResult, days: number): TriageResult {
  const shifted = moved(withoutClockDays(result), (text) => shiftText(text, days), days);
  return { ...shifted, redaction: { ...result.redaction, shifted: true } };
}

/** The result with its times where they were. What was taken out of texts does not come back. */
export function unshiftResult(result: TriageResult, days: number): TriageResult {
  const { shifted: _shifted, ...redaction } = result.redaction;
  return { ...moved(result, (text) => shiftIsoDates(text, -days), -days), redaction };
}

function moved(result: TriageResult, inText: (text: string) => string, days: number): TriageResult {
  return rewrite(result, places, (text, role) => {
    // A day that a pack brings, such as the one on which a source was checked, is public and no time of the log: beside
    // the pack it would tell the number of days.
    if (role === 'ours') return text;
    if (isIsoTime(text)) return shiftIsoDates(text, days);
    if (role === 'text' || role === 'data' || role === 'label' || role === 'product') return inText(text);
    return role === 'command' ? shiftIsoDates(text, days) : text;
  });
}
