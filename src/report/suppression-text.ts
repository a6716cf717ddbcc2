import type { Words } from '../locale/words.ts';
import type { Suppression, SuppressionSummary } from '../model/suppression.ts';

/** What came of one suppression, in one sentence. `show` makes foreign text ready for the format. */
export function suppressionText(entry: SuppressionSummary, words: Words, show: (text: string) => string): string {
  const { state, reason, expires, owner, findings } = entry;
  return words.say('report.suppression', {
    state,
    what: show(selectorOf(entry)),
    reason: show(reason),
    expires: show(expires),
    owner: show(owner ?? '') || 'none',
    findings: findings.length,
  });
}

/** `rule toaster/102/0x00000405, host HOST1`: as the file writes it. */
function selectorOf(entry: Suppression): string {
  const keys = ['rule', 'pack', 'event', 'code', 'host', 'ca', 'template'] as const;
  return keys
    .flatMap((key) => (entry[key] === undefined ? [] : [`${key} ${[entry[key]].flat().join(' | ')}`]))
    .join(', ');
}
