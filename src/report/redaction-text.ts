import type { Words } from '../locale/words.ts';
import type { TriageResult } from '../model/result.ts';

type Redaction = Pick<TriageResult, 'redaction'>;

/** Whether names were replaced at all. */
export function isRedacted({ redaction }: Redaction): boolean {
  return redaction.profile !== 'none';
}

/** Everything stands there as it was logged. */
export function hasNothingReplaced({ redaction }: Redaction): boolean {
  return redaction.profile === 'none' && Object.keys(redaction.counts).length === 0;
}

/** The key of the words beside the lock: whether real names stand in the report. */
export function namesKey({ redaction }: Redaction): 'report.names-real' | 'report.names-share' | 'report.names-strict' {
  if (redaction.profile === 'none') return 'report.names-real';
  return redaction.profile === 'strict' ? 'report.names-strict' : 'report.names-share';
}

/** Which profile, what was replaced and how often, what was left, and what nobody but a reader can check. */
export function redactionText({ redaction }: Redaction, words: Words): string {
  const { profile, counts, kept = [], shifted = false } = redaction;
  const { secret = 0, ...names } = counts;
  const items = Object.entries(names).map(([nameClass, n]) => words.say(`redaction.${nameClass}`, { n }));
  const told = words.say('report.redaction', {
    profile,
    items: items.length === 0 ? 'none' : words.list(items),
    secrets: secret,
    kept: kept.length === 0 ? 'none' : words.list(kept.map((nameClass) => words.say(`redaction.kept.${nameClass}`))),
  });
  if (profile === 'none') return told;
  const caution = words.say(profile === 'strict' ? 'report.redaction-strict' : 'report.redaction-share');
  const sentences = [told, ...(shifted ? [words.say('report.redaction-shifted')] : []), caution];
  return sentences.join(words.say('report.between-sentences'));
}
