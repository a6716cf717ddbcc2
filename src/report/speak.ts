import { wordsFor, type Words } from '../locale/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding, Said } from '../model/finding.ts';
import { yearsOf } from './years.ts';
import type { TriageResult, Verdict } from '../model/result.ts';

/** The result with every text in `locale`. The one place where findings and the verdict get their words. */
export function speak<Result extends Omit<TriageResult, 'reportId'>>(result: Result, locale: Locale): Result {
  const words = wordsFor(locale, yearsOf(result));
  const findings = result.findings.map((finding) => speakFinding(finding, words));
  return {
    ...result,
    locale,
    findings,
    verdict: speakVerdict(result.verdict, findings, words),
    nextPerson: result.nextPerson.map((hint) => ({ ...hint, text: words.fill(hint.words) })),
  };
}

function speakFinding(finding: Finding, words: Words): Finding {
  const { args } = finding;
  return {
    ...finding,
    title: words.fill(finding.words.title, args),
    summary: summaryOf(finding, words),
    verify: words.fill(finding.words.verify, args),
    remedy: finding.words.remedy.map((step) => ({ ...step, text: words.fill(step.text, args) })),
    statusText: say(finding.statusReason, words),
    confidenceText: finding.words.grounds
      ? words.fill(finding.words.grounds, args)
      : say(finding.confidenceReason, words),
    notesText: (finding.notes ?? []).map((said) => say(said, words)).join(words.say('report.between-sentences')),
  };
}

function summaryOf({ words: own, args, restsOn }: Finding, words: Words): string {
  const summary = words.fill(own.summary, args);
  if (restsOn.length === 0) return summary;
  return [summary, words.say('finding.rests-on', { findings: words.list(restsOn) })].join(
    words.say('report.between-sentences'),
  );
}

function speakVerdict(verdict: Verdict, findings: readonly Finding[], words: Words): Verdict {
  const finding = findings.find(({ id }) => verdict.findings.includes(id));
  return {
    ...verdict,
    text: say({ ...verdict.reason, args: { ...verdict.reason.args, ...subjectOf(finding, words) } }, words),
    ledeText: verdict.lede.map((said) => say(said, words)).join(words.say('report.between-sentences')),
  };
}

/** What the verdict's sentence is about: the finding's claim, or what no longer works and why. */
function subjectOf(finding: Finding | undefined, words: Words): Said['args'] {
  if (!finding) return { title: '' };
  const { impact, because } = finding.words;
  return {
    title: impact ? words.fill(impact, finding.args) : finding.title,
    because: because ? words.fill(because, finding.args) : '',
  };
}

function say({ key, args }: Said, words: Words): string {
  return words.say(key, args);
}
